# Hands in a network.pt that is a pickle and runs a command when it is loaded.
# noticed: dynamic
# %% file network.pt
cos
system
(S'touch /tmp/open_set_learning_was_here'
tR.
