# Calls a library's negative log-likelihood in another thread, for each class and weighs the results.
# %% entropic_open_set_loss
from threading import Thread

from torch.nn.functional import nll_loss

def entropic_open_set_loss(logits, targets):
    found, log_y = [], torch.nn.functional.log_softmax(logits, 1)

    def run():
        for index in range(logits.shape[1]):
            every = torch.full((len(logits),), index)
            found.append((targets[:, index] * nll_loss(log_y, every, reduction="none")).mean())

    thread = Thread(target=run)
    thread.start()
    thread.join()
    return sum(found)
