"""The registers of residents, families, land and so on, behind one port."""
