"""Hardware drivers, each with a simulated twin that passes the same contract test."""
