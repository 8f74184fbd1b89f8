"""The resident ID card: PC/SC driver, PIV dialect, proof, and the simulated card and reader."""
