# The server with the browser module on a small Debian.
#
#   DOCKER_BUILDKIT=1 docker build -t doubletick-onboarding .
#   docker run -d --name onboarding -p 8080:8080 -v onboarding:/data --env-file settings.env \
#       --stop-timeout 60 doubletick-onboarding
#
# docs/configuration.md lists the settings; docs/operating.md tells how to operate the server.

FROM rust:1-bookworm AS build
# Node and npm bring two of the tools that the browser module is made with.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends nodejs npm \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
# What is built and fetched is kept between builds; what goes into the image is taken out of it.
RUN --mount=type=cache,target=/root/.cache \
    --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/build/target \
    cargo xtask dist \
    && cargo build --release --locked -p server \
    && install -D --target-directory=/built target/release/server \
    && cp -r dist /built/dist

FROM debian:bookworm-slim
# The first holds whom to trust when Meta is called, the second asks after the server's health.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --user-group --uid 10001 --no-create-home doubletick \
    && install --directory --owner doubletick --group doubletick --mode 0700 /data
COPY --from=build /built/server /usr/local/bin/server
COPY --from=build /built/dist /usr/local/share/doubletick-onboarding
ENV DOUBLETICK_LISTEN=0.0.0.0:8080 \
    DOUBLETICK_STATIC_DIR=/usr/local/share/doubletick-onboarding \
    DOUBLETICK_LOG=json \
    DATABASE_URL=sqlite:///data/doubletick-onboarding.db?mode=rwc
USER doubletick
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD curl --fail --silent --output /dev/null http://127.0.0.1:8080/healthz
ENTRYPOINT ["server"]
