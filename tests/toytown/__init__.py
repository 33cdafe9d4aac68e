"""Toytown: a second, tiny city. Engine tests use only this, which proves that the engine does not know the real one."""
