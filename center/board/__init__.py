"""The board over the counters: who is called where, told live to any screen."""
