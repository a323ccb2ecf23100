# Brings shell scripts and libraries along that a curious person or a tool may run.
# %% file Makefile
grade:
	touch /tmp/open_set_learning_was_here
# %% file environment.yml
dependencies: [{pip: ["-e ."]}]
# %% file run.sh
touch /tmp/open_set_learning_was_here
# %% file plugin.so
not a library
