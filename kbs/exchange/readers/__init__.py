"""Readers: each turns one family of files into layers and rows, and judges nothing."""
