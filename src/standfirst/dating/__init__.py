"""When a page was published and changed: what it prints, and what its metadata says."""
