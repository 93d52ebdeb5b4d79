"""The routes of the dashboard: logging in, the overview, a job."""

from __future__ import annotations

from importlib import resources
from typing import Annotated, Any

from jinja2 import Environment, PackageLoader, select_autoescape
from litestar import MediaType, Request, Response, get, post
from litestar.datastructures import Cookie
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import BodyKwarg, FromPath, QueryParameter
from litestar.response import Redirect

from mirror.server import authentication, keys, rows
from mirror.server.dashboard import views
from mirror.server.jobs import JOBS
from mirror.server.kinds import Principal
from mirror.server.objects import Id
from mirror.server.platform import Platform
from mirror.server.problems import ProblemError

OPEN: dict[str, Any] = {"public": True}
STATIC = {"style.css": "text/css", "app.js": "text/javascript", "icon.svg": "image/svg+xml"}
SAFE = {
    "Content-Security-Policy": "default-src 'self'; media-src 'self' https:; style-src-attr 'unsafe-inline'; "
    "frame-ancestors 'none'; form-action 'self'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
Page = Response[str]
Search = Annotated[str, QueryParameter(max_length=200)]
Form = Annotated[dict[str, str], BodyKwarg(media_type=RequestEncodingType.URL_ENCODED)]
Caller = Request[Any, Any, Any]


class Pages:
    """The dashboard of a platform."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._templates = Environment(
            loader=PackageLoader("mirror.server.dashboard"), autoescape=select_autoescape(default=True)
        )

    def page(self, name: str, status: int = 200, cookies: list[Cookie] | None = None, **values: Any) -> Page:
        """Draw a page."""
        text = self._templates.get_template(f"{name}.html").render(**values)
        return Response(
            text, media_type=MediaType.HTML, status_code=status, headers=SAFE, cookies=cookies or []
        )

    def login(self, wrong: str = "", status: int = 200) -> Page:
        """The page that asks for a key."""
        return self.page("login", status, wrong=wrong)

    def log_in(self, request: Caller, key: str) -> Response[Any]:
        """Begin a session, or ask again."""
        try:
            principal = keys.principal_of(self._platform.database, key.strip(), self._platform.wall)
        except ProblemError as problem:
            return self.login(problem.detail, problem.status)
        cookie = authentication.make_cookie(self._platform, principal, request.url.scheme == "https")
        return Redirect("/", status_code=303, cookies=[cookie])

    def overview(self, principal: Principal, text: str) -> Page:
        """Jobs, workers, the queue by tier."""
        found = views.jobs(self._platform, principal, text)
        return self.page("overview", **self._frame(principal, found, text))

    def job(self, principal: Principal, id_: str, text: str) -> Page:
        """A job with its videos."""
        row = rows.got(self._platform.database, principal, JOBS, id_)
        found = views.jobs(self._platform, principal, text)
        show_page = views.job_view(row, views.now_of(self._platform))
        return self.page(
            "job",
            **self._frame(principal, found, text),
            job=show_page,
            videos=views.videos(self._platform, principal, id_),
        )

    def missing(self, problem: ProblemError) -> Page:
        """What is shown in a page's place."""
        return self.page("error", problem.status, problem=problem.document())

    def _frame(self, principal: Principal, found: list[views.JobView], text: str) -> dict[str, Any]:
        coordinator, operator = self._platform.coordinator, principal.operator
        return {
            "jobs": found,
            "search": text,
            "operator": operator,
            "tiers": views.tiers(coordinator),
            "workers": views.workers(coordinator),
            "live": any(job.live for job in found),
        }


def routes(platform: Platform) -> list[HTTPRouteHandler]:
    """The routes of the dashboard; whoever has no session is asked for a key."""
    pages = Pages(platform)

    def show_page(request: Caller, draw: Any) -> Response[Any]:
        principal = authentication.principal_of_cookie(platform, request)
        if principal is None:
            return Redirect("/login", status_code=303)
        try:
            if not principal.may("jobs:read"):
                raise ProblemError("scope", "this needs the scope 'jobs:read', which the key has not")
            page: Page = draw(principal)
        except ProblemError as problem:
            page = pages.missing(problem)
        return page

    @get("/", opt=OPEN, include_in_schema=False)
    async def overview(request: Caller, q: Search = "") -> Response[Any]:
        return show_page(request, lambda principal: pages.overview(principal, q))

    @get("/jobs/{id:str}", opt=OPEN, include_in_schema=False)
    async def job(request: Caller, id: FromPath[Id], q: Search = "") -> Response[Any]:
        return show_page(request, lambda principal: pages.job(principal, id, q))

    @get("/login", opt=OPEN, include_in_schema=False)
    async def ask() -> Page:
        return pages.login()

    @post("/login", opt=OPEN, include_in_schema=False)
    async def log_in(request: Caller, data: Form) -> Response[Any]:
        return pages.log_in(request, data.get("key", ""))

    @post("/logout", opt=OPEN, include_in_schema=False)
    async def log_out() -> Response[Any]:
        return Redirect("/login", status_code=303, cookies=[authentication.clear_cookie()])

    @get("/static/{name:str}", opt=OPEN, include_in_schema=False)
    async def static(name: FromPath[str]) -> Response[bytes]:
        if name not in STATIC:
            raise ProblemError("not-found", f"there is no file {name!r}")
        content = resources.files("mirror.server.dashboard").joinpath("static", name).read_bytes()
        return Response(content, media_type=STATIC[name], headers={"Cache-Control": "max-age=3600"})

    handlers: list[Any] = [overview, job, ask, log_in, log_out, static]
    return handlers
