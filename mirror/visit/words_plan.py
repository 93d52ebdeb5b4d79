"""The words of plans, weights and progress, in English."""

from __future__ import annotations

PLAN: dict[str, str] = {
    "choose.group.plans": "Plans",
    "choose.plan": "{minutes} min  ·  {count} exercises",
    "choose.plan_week": "{minutes} min  ·  week {week} of {weeks}",
    # what comes
    "next.weigh": "How heavy?",
    "next.weigh_hint": "Touch, or hold your hand on a field",
    "next.step": "exercise {number} of {count}",
    "next.week": "week {week} of {weeks}",
    "next.reps": "Set {set} of {sets}  ·  {target} repetitions",
    "next.seconds": "Set {set} of {sets}  ·  {target} s",
    "next.tempo": "{down} s down, {pause} s pause, {up} s up",
    "next.tempo_no_pause": "{down} s down, {up} s up",
    "next.load": "weight",
    "next.kg": "{load} kg",
    "next.no_load": "no weight",
    "next.start": "Start",
    "next.skip": "Leave out",
    "next.end": "End the plan",
    "workout.set_led": "Set {set} of {sets}  ·  {target}",
    "workout.velocity": "{value} m/s",
    "workout.velocity_about": "about {value} m/s",
    "workout.enough": "Enough: you are {loss} % slower",
    "menu.weight": "Weight",
    "set.weight": "Weight: {load}",
    "set.next": "Go on",
    "set.comes": "Next: {title}",
    "set.plan_done": "That was the whole plan",
    # this set against the best one
    "set.against": "Your best: {best}",
    "set.best_reps": "{count} repetitions",
    "set.best_held": "{count} s",
    "set.record.load_kg": "Heavier than ever",
    "set.record.once_kg": "Stronger than ever: {load} kg once",
    "set.record.reps": "More than ever: {count}",
    "set.record.held_s": "Longer than ever: {count} s",
    # aloud
    "voice.next": "Next: {title}",
    "voice.enough": "Enough",
}
