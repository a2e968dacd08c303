// Requests to Chaupal's own server. The browser sends its session cookie along.

/** An answer that is not 2xx. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(`/api${path}`, options);
  } catch {
    throw new ApiError(0, "Chaupal can't be reached. Look at your connection and try again.");
  }
  if (response.ok) return response.status === 204 ? undefined : response.json();
  const body = await response.json().catch(() => ({}));
  throw new ApiError(response.status, body.message ?? "Something went wrong. Try again in a moment.");
}

export const get = (path) => request(path);

export const post = (path, body = {}) =>
  request(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
