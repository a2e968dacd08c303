// The inbox: conversations at the side, one of them open. On a phone one or the other.

import { post } from "../api.js";
import { empty, h, heading, readable } from "../elements.js";

/** The ticks of a message that was sent, and their words for who does not see them. */
const TICKS = {
  sent: ["✓", "Sent"],
  delivered: ["✓✓", "Delivered"],
  read: ["✓✓", "Read"],
  failed: ["!", "Not delivered"],
};

const PATH = /^\/inbox\/([^/]+)\/([^/]+)$/;

export function inbox(app) {
  const list = h("nav", { class: "conversations", "aria-label": "Conversations" });
  const pane = h("div", { class: "pane" });
  const root = h("section", { class: "inbox" }, h("div", { class: "side" }, heading("Inbox"), list), pane);
  /** The open conversation: `{key, draw}`. */
  let open;

  const drawList = ({ numbers, conversations }) => {
    if (conversations.length === 0) {
      list.replaceChildren(
        numbers.length === 0
          ? empty("No number yet", "Connect your WhatsApp number, and messages to it arrive here.", getStarted())
          : empty("No messages yet", `Write to ${names(numbers)} from another phone: the message appears here at once.`),
      );
      return;
    }
    list.replaceChildren(h("ul", {}, conversations.map(entry)));
  };

  const entry = (conversation) => {
    const { phone_number_id, contact, messages } = conversation;
    const last = messages.at(-1);
    const path = `/inbox/${phone_number_id}/${contact}`;
    return h(
      "li",
      {},
      h(
        "a",
        { href: path, "aria-current": location.pathname === path ? "page" : undefined },
        h("span", { class: "name" }, nameOf(conversation)),
        time(last.at),
        h("span", { class: "last" }, (last.direction === "outbound" ? "You: " : "") + last.text),
      ),
    );
  };

  const drawPane = (data) => {
    const [, number, contact] = PATH.exec(location.pathname) ?? [];
    const found = data.conversations.find((known) => known.phone_number_id === number && known.contact === contact);
    root.classList.toggle("one", found !== undefined);
    if (!found) {
      open = undefined;
      const text = data.conversations.length > 0 ? "Choose a conversation to read and answer it." : "Nobody waits for an answer.";
      pane.replaceChildren(h("p", { class: "muted nothing" }, text));
      return;
    }
    if (open?.key !== location.pathname) {
      open = { key: location.pathname, ...conversationPane(number, contact) };
      pane.replaceChildren(open.element);
    }
    open.draw(found, data.numbers.find((known) => known.phone_number_id === number));
  };

  const draw = (data) => {
    // Who is at the list with the keyboard stays at the same conversation.
    const at = list.contains(document.activeElement) && document.activeElement.getAttribute("href");
    drawList(data);
    drawPane(data);
    if (at) list.querySelector(`a[href="${at}"]`)?.focus();
  };

  return {
    name: "inbox-page",
    title: "Inbox",
    element: root,
    mounted: () => draw(app.data),
    update: draw,
    follow(path) {
      if (path !== "/inbox" && !PATH.test(path)) return false;
      draw(app.data);
      (pane.querySelector("h2") ?? root.querySelector("h1")).focus();
      return true;
    },
  };
}

/** A conversation and the form to answer it. What is being written stays when a message comes. */
function conversationPane(number, contact) {
  const title = h("h2", { tabindex: "-1" });
  const via = h("p", { class: "muted" });
  const log = h("div", { class: "log", role: "log", "aria-label": "Messages", tabindex: "0" });
  const text = h("textarea", { id: "answer", rows: "2", maxlength: "4096", required: true });
  const problem = h("p", { role: "alert", class: "problem" });
  const submit = h("button", { class: "primary" }, "Send");
  const shown = new Map();

  const send = async (event) => {
    event.preventDefault();
    if (submit.disabled || text.value.trim() === "") return;
    problem.textContent = "";
    submit.disabled = true;
    try {
      await post(`/conversations/${number}/${contact}/messages`, { text: text.value });
      text.value = "";
    } catch (error) {
      problem.textContent = error.message;
    } finally {
      submit.disabled = false;
      text.focus();
    }
  };
  const form = h(
    "form",
    { class: "answer", onsubmit: send },
    h("label", { for: "answer" }, "Your answer"),
    h("div", {}, text, submit),
    problem,
  );
  text.addEventListener("keydown", (event) => {
    // As in a messenger; with Shift it is a new line. Not while an input method puts a word together.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  return {
    element: h(
      "article",
      {},
      h("header", {}, h("a", { class: "back", href: "/inbox" }, "All conversations"), title, via),
      log,
      form,
    ),
    draw(conversation, from) {
      title.textContent = nameOf(conversation);
      via.textContent = `${readable(contact)} wrote to ${from?.display_phone_number ?? from?.verified_name ?? "your number"}`;
      const mayAnswer = from?.state === "connected";
      form.hidden = !mayAnswer;
      const wasAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
      for (const message of conversation.messages) {
        // Only what is new or has changed, so that a screen reader reads that alone.
        const bubble = shown.get(message.id) ?? log.appendChild(bubbleOf(message));
        const isNew = !shown.has(message.id);
        shown.set(message.id, bubble);
        drawTicks(bubble, message);
        if (isNew && wasAtEnd) log.scrollTop = log.scrollHeight;
      }
    },
  };
}

function bubbleOf({ direction, text, at }) {
  const whose = direction === "outbound" ? "You" : "They";
  return h(
    "div",
    { class: `bubble ${direction}` },
    h("span", { class: "hidden" }, `${whose} wrote: `),
    h("p", {}, text),
    h("p", { class: "meta" }, time(at), h("span", { class: "ticks" })),
  );
}

function drawTicks(bubble, { direction, delivery }) {
  if (direction !== "outbound" || bubble.dataset.delivery === (delivery ?? "")) return;
  bubble.dataset.delivery = delivery ?? "";
  const [sign, words] = TICKS[delivery] ?? ["…", "On its way"];
  const ticks = bubble.querySelector(".ticks");
  ticks.replaceChildren(h("span", { "aria-hidden": "true" }, sign), h("span", { class: "hidden" }, words));
  ticks.title = words;
}

const nameOf = ({ contact, contact_name }) => contact_name || readable(contact);

const getStarted = () => h("a", { class: "button primary", href: "/get-started" }, "Get Started");

const names = (numbers) => numbers.map((number) => number.display_phone_number ?? "your new number").join(" or ");

function time(at) {
  const moment = new Date(at * 1000);
  const isToday = moment.toDateString() === new Date().toDateString();
  const how = isToday ? { hour: "2-digit", minute: "2-digit" } : { day: "numeric", month: "short" };
  return h("time", { datetime: moment.toISOString() }, moment.toLocaleString("en-IN", how));
}
