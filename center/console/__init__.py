"""The clerk's pages: rendered here, working without a script, every act by one key where there is one."""
