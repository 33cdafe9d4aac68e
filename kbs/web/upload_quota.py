"""How much a request may send: refused by its announced length, before a byte is kept on disk."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from kbs.access.principals import of_user
from kbs.exchange.uploads import MAX_BYTES

# Nobody without an account has a file to bring; forms are smaller.
ANONYMOUS_BYTES = 1024 * 1024
# Boundaries and form fields around the file.
_ENVELOPE = 1024 * 1024


class QuotaHandler(FileUploadHandler):
    """Stands before the handlers that keep files; looks at the length and the asker, then passes everything on."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, Any],  # noqa: N803  (Django's name)
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        """Refuse what is too long. Raises RequestDataTooBig, which is answered with 413."""
        asker = of_user(getattr(self.request, "user", None))
        limit = ANONYMOUS_BYTES if asker.is_anonymous else MAX_BYTES + _ENVELOPE
        if content_length > limit:
            raise RequestDataTooBig(f"at most {limit // 1024**2} MB")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Pass the data on."""
        return raw_data

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """Leave the file to the next handler."""
        return None
