"""Django columns that hold the kernel's values. No tables of its own."""
