"""/docs: Swagger UI from files that come with the program; nothing is fetched from elsewhere."""

from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

from fastapi import APIRouter, FastAPI
from fastapi.responses import FileResponse, HTMLResponse
from fastapi.staticfiles import StaticFiles

from api.pages import render

router = APIRouter(include_in_schema=False)
_FILES = {
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
    "favicon-32x32.png": "image/png",
}
STATIC = Path(__file__).parent / "static"


def install(app: FastAPI) -> None:
    """Add the page, Swagger UI's three files and our own static ones."""
    app.include_router(router)
    with as_file(files("fastapi_swagger") / "resources") as folder:
        for name, media_type in _FILES.items():
            app.add_api_route(f"/docs/{name}", _served(folder / name, media_type), include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC))


@router.get("/docs", response_class=HTMLResponse)
def docs() -> str:
    return render("docs.html", {})


def _served(path: Path, media_type: str) -> Callable[[], FileResponse]:
    def file() -> FileResponse:
        return FileResponse(path, media_type=media_type)

    return file
