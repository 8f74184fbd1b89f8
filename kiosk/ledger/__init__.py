"""What must survive a power cut: acts, copies, money and messages, in SQLite."""
