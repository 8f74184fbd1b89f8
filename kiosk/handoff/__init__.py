"""A person goes on: what was told at this machine, packed for an office, and the ways to reach one."""
