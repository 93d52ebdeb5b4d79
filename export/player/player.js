"use strict";
// A figure in 3D with curves, of one recording. Everything above `start` is plain functions, tested without a page.

const MISSING = -32768, PAGE_S = 24;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Numbers of 16 bits, little end first, out of base 64. */
function unpacked(text) {
  const codes = new Uint8Array(128), size = text.length * 3 / 4 - (text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0);
  for (let i = 0; i < 64; i++) codes[ALPHABET.charCodeAt(i)] = i;
  const bytes = new Uint8Array(size);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    let group = 0;
    for (let k = 0; k < 4; k++) group = group << 6 | codes[text.charCodeAt(i + k) & 127];
    for (let k = 16; k >= 0 && at < size; k -= 8) bytes[at++] = group >> k & 255;
  }
  const found = new Int16Array(size >> 1);
  for (let i = 0; i < found.length; i++) found[i] = bytes[2 * i] | bytes[2 * i + 1] << 8;
  return found;
}

/** Which frame is on show at a time, s; the frames lie evenly. */
function frameAt(data, time) {
  const [first, last] = data.time;
  if (data.frames < 2 || last <= first) return 0;
  const frame = Math.floor((time - first) / (last - first) * (data.frames - 1) + 1e-6);
  return Math.min(Math.max(frame, 0), data.frames - 1);
}

/** A frame's points: [x towards the camera, y up, z to the right of who faces it], m, or null where not known. */
function pointsAt(points, frame, count) {
  const found = [];
  for (let i = 0; i < count; i++) {
    const at = 3 * (frame * count + i);
    found.push(points[at] === MISSING ? null : [points[at] / 1000, points[at + 1] / 1000, points[at + 2] / 1000]);
  }
  return found;
}

/** Where a point is seen: [x px, y px, depth m], null where it is too near to the eye. */
function project(view, point, width, height) {
  const yaw = view.yaw * Math.PI / 180, pitch = view.pitch * Math.PI / 180;
  const wide = view.wide || 0, distance = 3.2 * Math.max(view.tall, wide);
  // the camera's own axes: right, up, away
  const x = -point[2], y = point[1] - view.tall / 2, z = -point[0];
  const side = x * Math.cos(yaw) + z * Math.sin(yaw), away = z * Math.cos(yaw) - x * Math.sin(yaw);
  const high = y * Math.cos(pitch) + away * Math.sin(pitch);
  const depth = away * Math.cos(pitch) - y * Math.sin(pitch) + distance;
  if (depth <= 0.15) return null;
  const standing = Math.min(0.74 * height, 1.05 * width) / view.tall;
  const scale = view.zoom * Math.min(standing, 0.9 * width / Math.max(wide, 1e-6)) * distance / depth;
  return [width / 2 + scale * side, height / 2 - scale * high, depth, scale];
}

/** The view turned by degrees and brought nearer by a factor, within what can be looked at. */
function turned(view, yaw, pitch, factor) {
  return Object.assign({}, view, {
    yaw: (view.yaw + yaw + 540) % 360 - 180,
    pitch: Math.min(Math.max(view.pitch + pitch, -4), 88),
    zoom: Math.min(Math.max(view.zoom * factor, 0.4), 5),
  });
}

/** The repetition that a time lies in, null for none. */
function repAt(reps, time) {
  for (const rep of reps) if (rep.start - 1e-6 <= time && time <= rep.end + 1e-6) return rep;
  return null;
}

/** The start of the next repetition (1) or of the one before (-1); the time itself where there is none. */
function besideRep(reps, time, way) {
  const starts = reps.map((rep) => rep.start).filter((at) => way > 0 ? at > time + 1e-3 : at < time - 1e-3);
  return starts.length === 0 ? time : way > 0 ? Math.min(...starts) : Math.max(...starts);
}

/** Least and greatest of a curve's lines, degrees, with air about them. */
function rangeOf(lines) {
  let least = Infinity, most = -Infinity;
  for (const values of lines) for (const value of values) if (value !== MISSING) {
    least = Math.min(least, value / 10);
    most = Math.max(most, value / 10);
  }
  const air = Math.max(0.06 * (most - least), 4);
  return [least - air, most + air];
}

function drawFloor(ctx, view, width, height, look) {
  ctx.strokeStyle = look.line;
  ctx.lineWidth = 1;
  for (let i = -5; i <= 5; i++) {
    for (const [from, to] of [[[i / 4, 0, -1.25], [i / 4, 0, 1.25]], [[-1.25, 0, i / 4], [1.25, 0, i / 4]]]) {
      const a = project(view, from, width, height), b = project(view, to, width, height);
      if (a === null || b === null) continue;
      ctx.beginPath();
      ctx.moveTo(a[0], a[1]);
      ctx.lineTo(b[0], b[1]);
      ctx.stroke();
    }
  }
}

/** Shadow, bones from far to near, head; how many bones were drawn. */
function drawBody(ctx, data, view, points, width, height, look) {
  const limbs = [];
  for (const [a, b, side] of data.bones) {
    if (points[a] === null || points[b] === null) continue;
    const from = project(view, points[a], width, height), to = project(view, points[b], width, height);
    if (from === null || to === null) continue;
    limbs.push({ from, to, side, depth: from[2] + to[2], ground: [points[a], points[b]] });
  }
  limbs.sort((one, other) => other.depth - one.depth);
  ctx.lineCap = "round";
  ctx.strokeStyle = look.shadow;
  for (const limb of limbs) {
    const [a, b] = limb.ground.map((point) => project(view, [point[0], 0, point[2]], width, height));
    if (a === null || b === null) continue;
    ctx.lineWidth = 0.06 * a[3];
    ctx.beginPath();
    ctx.moveTo(a[0], a[1]);
    ctx.lineTo(b[0], b[1]);
    ctx.stroke();
  }
  for (const limb of limbs) {
    for (const [paint, thick] of [[look.panel, 0.06], [look[limb.side], 0.042]]) {
      ctx.strokeStyle = paint;
      ctx.lineWidth = Math.max(thick * limb.from[3], 2);
      ctx.beginPath();
      ctx.moveTo(limb.from[0], limb.from[1]);
      ctx.lineTo(limb.to[0], limb.to[1]);
      ctx.stroke();
    }
  }
  drawHead(ctx, data, view, points, width, height, look);
  return limbs.length;
}

/** A ball between the neck and the top of the head. */
function drawHead(ctx, data, view, points, width, height, look) {
  const [top, neck] = data.skull.map((index) => points[index]);
  if (top === null || neck === null) return;
  const middle = project(view, top.map((value, axis) => 0.64 * value + 0.36 * neck[axis]), width, height);
  if (middle === null) return;
  ctx.fillStyle = look.trunk;
  ctx.beginPath();
  ctx.arc(middle[0], middle[1], 0.42 * Math.hypot(...top.map((value, axis) => value - neck[axis])) * middle[3], 0, 2 * Math.PI);
  ctx.fill();
}

/** What of the time the curves show: all of what is short, else a page of it. */
function pageAt(data, time) {
  const [first, last] = data.time;
  if (last - first <= 1.5 * PAGE_S) return [first, last];
  const from = first + Math.floor((Math.min(time, last - 1e-6) - first) / PAGE_S) * PAGE_S;
  return [from, Math.min(from + PAGE_S, last)];
}

/** One joint over time with the repetitions as bands and the cursor. */
function drawCurve(ctx, data, curve, time, width, height, look) {
  const [first, last] = pageAt(data, time), [least, most] = curve.range, left = 40, right = width - 8, top = 20, foot = height - 6;
  const x = (at) => left + (at - first) / Math.max(last - first, 1e-6) * (right - left);
  const y = (value) => foot - (value - least) / Math.max(most - least, 1e-6) * (foot - top);
  ctx.clearRect(0, 0, width, height);
  for (const rep of data.reps) {
    const from = Math.max(x(rep.start), left), to = Math.min(x(rep.end), right);
    if (to <= from) continue;
    ctx.fillStyle = look[rep.level || "line"];
    ctx.globalAlpha = 0.13;
    ctx.fillRect(from, top, to - from, foot - top);
    ctx.globalAlpha = 1;
  }
  ctx.fillStyle = look.muted;
  ctx.font = "12px system-ui, sans-serif";
  ctx.textAlign = "right";
  for (const value of [least, most]) ctx.fillText(`${Math.round(value)}°`, left - 5, y(value) + (value === least ? -1 : 9));
  ctx.textAlign = "left";
  ctx.fillStyle = look.ink;
  ctx.fillText(curve.name, left, 13);
  const frame = frameAt(data, time);
  let at = left + ctx.measureText(curve.name).width + 14;
  for (const [side, values] of Object.entries(curve.values)) {
    ctx.strokeStyle = ctx.fillStyle = look[side];
    ctx.lineWidth = 1.6;
    ctx.beginPath();
    const from = frameAt(data, first), to = frameAt(data, last), every = Math.max(1, Math.floor((to - from) / (2 * (right - left))));
    for (let i = from, drawing = false; i <= to; i += every) {
      if (values[i] === MISSING) { drawing = false; continue; }
      const px = left + (i - from) / Math.max(to - from, 1) * (right - left), py = y(values[i] / 10);
      if (drawing) ctx.lineTo(px, py); else ctx.moveTo(px, py);
      drawing = true;
    }
    ctx.stroke();
    if (values[frame] !== MISSING) {
      const text = `${Math.round(values[frame] / 10)}°`;
      ctx.fillText(text, at, 13);
      at += ctx.measureText(text).width + 10;
    }
  }
  ctx.strokeStyle = look.ink;
  ctx.lineWidth = 1.2;
  ctx.beginPath();
  ctx.moveTo(x(time), top);
  ctx.lineTo(x(time), foot);
  ctx.stroke();
  return { left, right, from: first, to: last };
}

/** The track: repetitions as boxes with their numbers, and the handle. */
function drawTrack(ctx, data, time, width, height, look) {
  const [first, last] = data.time, left = 10, right = width - 10;
  const x = (at) => left + (at - first) / Math.max(last - first, 1e-6) * (right - left);
  ctx.clearRect(0, 0, width, height);
  ctx.fillStyle = look.line;
  ctx.fillRect(left, height - 12, right - left, 4);
  ctx.font = "12px system-ui, sans-serif";
  ctx.textAlign = "center";
  for (const rep of data.reps) {
    const wide = Math.max(x(rep.end) - x(rep.start) - 2, 2);
    ctx.fillStyle = look[rep.level || "muted"];
    ctx.fillRect(x(rep.start), 4, wide, 18);
    ctx.fillStyle = look.panel;
    if (wide > 14) ctx.fillText(String(rep.number), x(rep.start) + wide / 2, 17);
  }
  ctx.fillStyle = look.ink;
  ctx.beginPath();
  ctx.arc(x(time), height - 10, 8, 0, 2 * Math.PI);
  ctx.fill();
  return { left, right, from: first, to: last };
}

function start(document, window) {
  const data = JSON.parse(document.getElementById("data").textContent);
  const points = unpacked(data.points), count = points.length / 3 / Math.max(data.frames, 1);
  for (const curve of data.curves) {
    curve.values = Object.fromEntries(Object.entries(curve.lines).map(([side, text]) => [side, unpacked(text)]));
    curve.range = rangeOf(Object.values(curve.values));
  }
  const VIEWS = { front: [0, 4], side: [-90, 4], above: [0, 85] };
  let view = { yaw: -24, pitch: 10, zoom: 1, tall: data.tall, wide: data.wide }, time = data.time[0], playing = false, before = null, dirty = true;
  const figure = document.getElementById("figure"), track = document.getElementById("track");
  const play = document.getElementById("play"), speed = document.getElementById("speed");
  const clock = document.getElementById("clock"), section = document.getElementById("curves");
  const charts = data.curves.map((curve) => ({ curve, canvas: section.appendChild(document.createElement("canvas")) }));

  function colours() {
    const style = window.getComputedStyle(document.documentElement);
    const look = { shadow: "rgba(128, 128, 128, 0.22)" };
    for (const name of ["panel", "ink", "muted", "line", "left", "right", "good", "fair", "poor"]) {
      look[name] = style.getPropertyValue(`--${name}`).trim();
    }
    look.trunk = look.ink;
    return look;
  }

  function prepared(canvas) {
    const box = canvas.getBoundingClientRect(), ratio = window.devicePixelRatio || 1;
    const width = Math.round(box.width * ratio), height = Math.round(box.height * ratio);
    if (canvas.width !== width || canvas.height !== height) { canvas.width = width; canvas.height = height; }
    const ctx = canvas.getContext("2d");
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    return [ctx, box.width, box.height];
  }

  function paint() {
    const look = colours(), [ctx, width, height] = prepared(figure);
    ctx.clearRect(0, 0, width, height);
    drawFloor(ctx, view, width, height, look);
    drawBody(ctx, data, view, pointsAt(points, frameAt(data, time), count), width, height, look);
    for (const { curve, canvas } of charts) {
      const [paper, wide, high] = prepared(canvas);
      canvas.room = drawCurve(paper, data, curve, time, wide, high, look);
    }
    const [rail, wide, high] = prepared(track);
    track.room = drawTrack(rail, data, time, wide, high, look);
    const rep = repAt(data.reps, time);
    clock.textContent = `${(time - data.time[0]).toFixed(2)} s`;
    track.setAttribute("aria-valuetext", rep === null ? clock.textContent : `${clock.textContent}, ${rep.said}`);
    track.setAttribute("aria-valuemin", "0");
    track.setAttribute("aria-valuemax", (data.time[1] - data.time[0]).toFixed(2));
    track.setAttribute("aria-valuenow", (time - data.time[0]).toFixed(2));
  }

  function go(to) {
    time = Math.min(Math.max(to, data.time[0]), data.time[1]);
    dirty = true;
  }

  function playNow(on) {
    if (on && time >= data.time[1] - 1e-3) go(data.time[0]);
    playing = on;
    before = null;
    play.textContent = on ? "❚❚" : "▶";
    play.setAttribute("aria-label", on ? data.words.pause : data.words.play);
  }

  function tick(now) {
    if (playing) {
      if (before !== null) go(time + (now - before) / 1000 * Number(speed.value));
      before = now;
      if (time >= data.time[1]) playNow(false);
    }
    if (dirty) { dirty = false; paint(); }
    window.requestAnimationFrame(tick);
  }

  function look(yaw, pitch, factor) { view = turned(view, yaw, pitch, factor); dirty = true; }

  const hands = new Map();
  figure.addEventListener("pointerdown", (event) => { hands.set(event.pointerId, event); figure.setPointerCapture(event.pointerId); });
  for (const gone of ["pointerup", "pointercancel"]) figure.addEventListener(gone, (event) => hands.delete(event.pointerId));
  figure.addEventListener("pointermove", (event) => {
    const was = hands.get(event.pointerId);
    if (was === undefined) return;
    if (hands.size === 2) {
      const other = [...hands.values()].find((hand) => hand.pointerId !== event.pointerId);
      const gap = (hand) => Math.hypot(hand.clientX - other.clientX, hand.clientY - other.clientY);
      look(0, 0, gap(event) / Math.max(gap(was), 1));
    } else look(-0.45 * (event.clientX - was.clientX), 0.45 * (event.clientY - was.clientY), 1);
    hands.set(event.pointerId, event);
  });
  figure.addEventListener("wheel", (event) => { event.preventDefault(); look(0, 0, Math.pow(1.0015, -event.deltaY)); }, { passive: false });

  for (const canvas of [track, ...charts.map((chart) => chart.canvas)]) {
    const seek = (event) => {
      const { left, right, from, to } = canvas.room, x = event.clientX - canvas.getBoundingClientRect().left;
      playNow(false);
      go(Math.min(Math.max(from + (x - left) / (right - left) * (to - from), from), to - 1e-3));
    };
    canvas.addEventListener("pointerdown", (event) => { canvas.setPointerCapture(event.pointerId); seek(event); });
    canvas.addEventListener("pointermove", (event) => { if (event.buttons) seek(event); });
  }
  for (const button of document.querySelectorAll("[data-view]")) {
    button.addEventListener("click", () => {
      const [yaw, pitch] = VIEWS[button.dataset.view];
      view = Object.assign({}, view, { yaw, pitch });
      dirty = true;
    });
  }
  play.addEventListener("click", () => playNow(!playing));
  document.addEventListener("keydown", (event) => {
    if (event.target === speed || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = (data.time[1] - data.time[0]) / Math.max(data.frames - 1, 1);
    const keys = {
      " ": () => playNow(!playing),
      ArrowLeft: () => { playNow(false); go(event.shiftKey ? besideRep(data.reps, time, -1) : time - step); },
      ArrowRight: () => { playNow(false); go(event.shiftKey ? besideRep(data.reps, time, 1) : time + step); },
      Home: () => go(data.time[0]),
      End: () => go(data.time[1]),
    };
    if (event.key === " " && event.target instanceof window.HTMLButtonElement) return;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  window.addEventListener("resize", () => { dirty = true; });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { dirty = true; });
  window.requestAnimationFrame(tick);
}

if (typeof document !== "undefined") start(document, window);
