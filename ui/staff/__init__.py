"""Staff mode in words and rows: people, what is wrong, purchases, and what becomes of one."""
