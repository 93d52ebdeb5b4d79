"""List, create, get, update and delete of the nine objects, made from their declaration."""

import inspect
from collections.abc import Awaitable, Callable
from typing import Annotated, Any

import msgspec
from litestar import Request, Response, delete, get, patch, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import BodyKwarg, FromPath, HeaderParameter, QueryParameter

from mirror.server import rows
from mirror.server.api import answers
from mirror.server.api.answers import StoredAnswer, answer, read_recorded_answer
from mirror.server.checks import check
from mirror.server.database import transaction
from mirror.server.kinds import KINDS, Kind
from mirror.server.objects import Id
from mirror.server.platform import Platform

Limit = Annotated[int, QueryParameter(ge=1, le=rows.MOST, description="Objects in a page.")]
Cursor = Annotated[
    str | None,
    QueryParameter(
        pattern="^[0-9a-f]{32}$", description="`next` of the page before, for the page behind it."
    ),
]
Filter = Annotated[
    str | None, QueryParameter(max_length=400, description="Only those with exactly this value.")
]
IfMatch = Annotated[
    str | None, HeaderParameter(name="If-Match", max_length=200, description="The object's ETag.")
]
IdempotencyKey = Annotated[
    str | None,
    HeaderParameter(
        name="Idempotency-Key",
        min_length=1,
        max_length=200,
        description="A creation that is repeated with the same key is done once.",
    ),
]
Caller = Request[Any, Any, Any]
IN_JSON = BodyKwarg(media_type=RequestEncodingType.JSON)
OWN_CREATION = ("jobs",)
"""Objects whose creation and deletion do more than write a row; see `mirror.server.api.jobs`."""


def routes(platform: Platform) -> list[HTTPRouteHandler]:
    """The routes of all nine objects."""
    made: list[HTTPRouteHandler] = []
    for kind in KINDS:
        made += [_list(platform, kind), _get(platform, kind)]
        if kind.update:
            made.append(_update(platform, kind))
        if kind.create and kind.table not in OWN_CREATION:
            made += [_create(platform, kind), _delete(platform, kind)]
    return made


def page_type(kind: Kind) -> type[msgspec.Struct]:
    """The wire type of a page of a list."""
    return msgspec.defstruct(
        f"{kind.read.__name__}Page",
        [("items", list[kind.read]), ("next", str | None)],  # type: ignore[name-defined]
        module=__name__,
        namespace={"__doc__": "A page of a list, the newest first; `next` is null on the last."},
    )


def _list(platform: Platform, kind: Kind) -> HTTPRouteHandler:
    async def listing(
        request: Caller, limit: int, cursor: str | None, **filters: str | None
    ) -> Response[Any]:
        given = {name: value for name, value in filters.items() if value is not None}
        return answer(rows.list_rows(platform.database, request.user, kind, limit, cursor, given))

    query = {
        "limit": (Limit, 50),
        "cursor": (Cursor, None),
        **dict.fromkeys(kind.filters, (Filter, None)),
    }
    _sign(listing, {"request": Caller}, query, Response[page_type(kind)])  # type: ignore[misc]
    return _make_route(
        get, kind, "", "list", f"List {kind.table.replace('_', ' ')}, the newest first.", listing
    )


def _get(platform: Platform, kind: Kind) -> HTTPRouteHandler:
    async def getting(request: Caller, id: str) -> Response[Any]:
        return answer(rows.got(platform.database, request.user, kind, id))

    _sign(getting, {"request": Caller, "id": FromPath[Id]}, {}, Response[kind.read])  # type: ignore[name-defined]
    return _make_route(get, kind, "/{id:str}", "get", f"Get a {kind.one}.", getting)


def _create(platform: Platform, kind: Kind) -> HTTPRouteHandler:
    async def creating(request: Caller, data: msgspec.Struct, idempotency_key: str | None) -> Response[Any]:
        check(kind, data)

        def make() -> StoredAnswer:
            row = rows.insert_row(platform.database, request.user, kind, data, platform.wall)
            return StoredAnswer(201, f"/v1{kind.path}/{row.id}", msgspec.json.encode(row))

        return read_recorded_answer(await once(platform, request, idempotency_key, make))

    _sign(
        creating,
        {"request": Caller, "data": Annotated[kind.create, IN_JSON]},
        {"idempotency_key": (IdempotencyKey, None)},
        Response[kind.read],  # type: ignore[name-defined]
    )
    return _make_route(post, kind, "", "create", f"Create a {kind.one}.", creating)


def _update(platform: Platform, kind: Kind) -> HTTPRouteHandler:
    async def updating(request: Caller, id: str, data: msgspec.Struct, if_match: str | None) -> Response[Any]:
        check(kind, data)
        return answer(
            rows.update_row(platform.database, request.user, kind, id, data, if_match, platform.wall)
        )

    _sign(
        updating,
        {"request": Caller, "id": FromPath[Id], "data": Annotated[kind.update, IN_JSON]},
        {"if_match": (IfMatch, None)},
        Response[kind.read],  # type: ignore[name-defined]
    )
    return _make_route(patch, kind, "/{id:str}", "update", f"Change fields of a {kind.one}.", updating)


def _delete(platform: Platform, kind: Kind) -> HTTPRouteHandler:
    async def deleting(request: Caller, id: str, if_match: str | None) -> None:
        rows.delete_row(platform.database, request.user, kind, id, if_match)

    _sign(deleting, {"request": Caller, "id": FromPath[Id]}, {"if_match": (IfMatch, None)}, None)
    return _make_route(delete, kind, "/{id:str}", "delete", f"Delete a {kind.one}.", deleting)


async def once(
    platform: Platform, request: Caller, key: str | None, make: Callable[[], StoredAnswer]
) -> StoredAnswer:
    """Create in one transaction; with an `Idempotency-Key`, only where the same request has not been made before."""
    body = await request.body()
    with transaction(platform.database):
        if key is None:
            return make()
        now, user = platform.wall(), request.user.user_id
        sum_ = answers.request_sum(request.method, request.url.path, body)
        found = answers.earlier(platform.database, user, key, sum_, now)
        if found is None:
            found = make()
            answers.remember(platform.database, user, key, sum_, found, now)
        return found


def _sign(
    function: Callable[..., Awaitable[Any]],
    needed: dict[str, Any],
    query: dict[str, tuple[Any, Any]],
    returned: Any,
) -> None:
    """Give a handler the signature of its object: what the framework checks and what the documentation shows."""
    keyword = inspect.Parameter.KEYWORD_ONLY
    parameters = [inspect.Parameter(name, keyword, annotation=type_) for name, type_ in needed.items()]
    parameters += [
        inspect.Parameter(name, keyword, default=default, annotation=type_)
        for name, (type_, default) in query.items()
    ]
    function.__annotations__ = {**{p.name: p.annotation for p in parameters}, "return": returned}
    function.__signature__ = inspect.Signature(parameters, return_annotation=returned)  # type: ignore[attr-defined]


def _make_route(
    decorator: Any, kind: Kind, path: str, verb: str, summary: str, function: Callable[..., Any]
) -> HTTPRouteHandler:
    right = "read" if verb in ("list", "get") else "write"
    route: HTTPRouteHandler = decorator(
        f"/v1{kind.path}{path}",
        opt={"scope": f"{kind.table}:{right}"},
        operation_id=f"{kind.table}_{verb}",
        summary=summary,
        tags=[kind.table],
        name=f"{kind.table}_{verb}",
        sync_to_thread=None,
    )(function)
    return route
