"""The register of acts: who did what, when, from where and for what purpose; only ever added to, and chained."""
