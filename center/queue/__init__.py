"""The line: tickets, calls, periods, waits. One statement an act where it is hot."""
