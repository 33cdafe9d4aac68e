"""KBS: the engine of an open city information system (Kent Bilgi Sistemi)."""

__version__ = "0.1.0"
