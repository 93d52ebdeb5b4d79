"""`mirror channels`: every channel of the biomechanics, with unit, formula, source, and what it needs."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from rules.channels import CHANNELS, FAMILIES, NEEDS, ROWS, TIERS, Channel

HEAD = """# Channels

Made by `mirror channels --markdown`: change `rules/bma`, not this file. Angles, signs and filters are explained in
[biomechanics.md](biomechanics.md). A name in braces stands for each of its values, listed at the end.

{count} channels; {flat} of them need key points in the picture only, {scale} more the person's height or 3D, {space}
more 3D. Tier `live` is what the live screen computes, `essential` adds what a trainer reads, `all` is everything. Odd
channels change their sign in the mirror (of a name with braces: for the values named).

What they need:

"""


@click.command()
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option("--needs", type=click.Choice(list(NEEDS)), help="Only those that need this of the poses.")
@click.option("--tier", type=click.Choice(TIERS), help="Only those of this tier and the smaller ones.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
@click.option("--markdown", "as_markdown", is_flag=True, help="The whole table as docs/channels.md has it.")
def channels(
    words: tuple[str, ...], needs: str | None, tier: str | None, as_json: bool, as_markdown: bool
) -> None:
    """List the channels of biomechanics: name, unit, formula, source, what they need.

    With WORDs only those whose name holds all of them: `mirror channels knee velocity`.
    """
    if as_markdown:
        click.echo(markdown(), nl=False)
        return
    found = [c for c in CHANNELS if _wanted(c, words, needs, tier)]
    if as_json:
        click.echo(json.dumps([asdict(channel) for channel in found], indent=2, ensure_ascii=False))
        return
    for c in found:
        click.echo(f"{c.name:50s} {c.unit:16s} {c.needs:10s} {c.description} = {c.formula} [{c.source}]")
    click.echo(f"{len(found)} of {len(CHANNELS)} channels", err=True)


def _wanted(channel: Channel, words: tuple[str, ...], needs: str | None, tier: str | None) -> bool:
    within = tier is None or TIERS.index(channel.tier) <= TIERS.index(tier)
    return within and needs in (None, channel.needs) and all(word in channel.name for word in words)


def markdown() -> str:
    """The text of docs/channels.md."""
    counts = {need: sum(channel.needs == need for channel in CHANNELS) for need in NEEDS}
    lines = [
        HEAD.format(
            count=len(CHANNELS),
            flat=counts["2d"],
            scale=counts["scale"],
            space=counts["3d"] + counts["intrinsics"],
        )
    ]
    lines += [f"- `{need}`: {text}\n" for need, text in NEEDS.items()]
    for family, rows in FAMILIES.items():
        lines.append(f"\n## {family.capitalize()} ({sum(row.width for row in rows)})\n\n")
        lines.append(
            "| channel | number | unit | what | formula | needs | tier | odd | source | computed by |\n"
        )
        lines.append("|---|---|---|---|---|---|---|---|---|---|\n")
        for row in rows:
            one = next(row.channels())
            odd = {True: "yes", False: ""}.get(row.odd) if isinstance(row.odd, bool) else ", ".join(row.odd)
            about = "see below" if row.about and row.width > 1 else ""
            cells = (
                f"`{row.name}`", row.width, row.unit, row.description.replace("{about}", about),
                row.formula.replace("{exact}", "see below"), row.needs, row.tier, odd, row.source,
                f"`{one.function}`",
            )  # fmt: skip
            lines.append("| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |\n")
    return "".join(lines + _movements() + _places())


def _movements() -> list[str]:
    """What each value of the rows with words of their own means."""
    lines = ["\n## Single meanings\n\n| channel | what | formula | source |\n|---|---|---|---|\n"]
    for row in ROWS:
        if row.about and row.name.split(".")[0] != "segment":
            first = next(iter(row.domains))
            for value, text in row.about.items():
                name = row.name.replace(f"{{{first}}}", value)
                formula = row.exact.get(value, row.formula).replace("|", "\\|")
                lines.append(f"| `{name}` | {text} | {formula} | {row.cited.get(value, row.source)} |\n")
    return lines


def _places() -> list[str]:
    places: dict[str, tuple[str, ...]] = {}
    for row in ROWS:
        places |= row.domains
    lines = ["\n## Names in braces\n\n"]
    return lines + [f"- `{{{place}}}`: {', '.join(values)}\n" for place, values in places.items()]
