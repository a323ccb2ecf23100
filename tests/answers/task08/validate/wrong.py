# %% accuracy_returned
# Loses: means
# Wrong: means. The mean confidence of known samples is their
# accuracy. The confidence of a known sample is the probability of
# its class.
#   called    validate(network, loader)[1]
#   returned  0.142857
#   expected  0.0920608
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            c = (z.argmax(1) == t.argmax(1)).float()
            a, _, b = split_known_unknown(c, t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% argmax_loss
# Loses: means
# Wrong: means. The loss is 3.925, not 4.854. It is the mean over
# the samples of all batches, in evaluation mode.
#   called    validate(network, loader)[0]
#   returned  3.92468
#   expected  4.85374
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = torch.nn.functional.cross_entropy(logits, targets.argmax(1))
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% attribute_mode
# Loses: nothing changed
# Wrong: nothing changed. The network, or a part of it, ran in
# training mode at times. `network.eval()` comes before the loop.
#   called    validate(network, loader)
def validate(network, loader):
    network.training = False
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% back_to_train
# Loses: nothing changed
# Wrong: nothing changed. The network is left in training mode. It
# must stay in evaluation mode.
#   called    validate(network, loader)
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    network.train()
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% backward
# Loses: nothing changed
# Wrong: nothing changed. `validate` changed the gradients. It calls
# neither `backward` nor `zero_grad`.
#   called    validate(network, loader)
#   expected  nothing but the mode changes
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    if True:
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            loss.backward()
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% break_first
# Loses: means
# Wrong: means. The loss is that of the first batch alone: is the
# `return` inside the loop?
#   called    validate(network, loader)[0]
#   returned  3.55091
#   expected  4.85374
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
            break
    return l / n, k / nk, u / nu

# %% calls_train_epoch
# Loses: nothing changed
# Wrong: nothing changed. The network ran in training mode.
# `network.eval()` comes first.
#   called    validate(network, loader)
from helpers import standins
def validate(n, l):
    return train_epoch(n, l, torch.optim.SGD(n.parameters(), lr=0))
from helpers.standins import train_epoch

# %% clears_grads
# Loses: nothing changed
# Wrong: nothing changed. `validate` changed the gradients. It calls
# neither `backward` nor `zero_grad`.
#   called    validate(network, loader)
#   expected  nothing but the mode changes
def validate(network, loader):
    network.eval()
    network.zero_grad()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% conf_by_batches
# Loses: means
# Wrong: means. The mean confidence of known samples is divided by
# the number of batches: count the samples.
#   called    validate(network, loader)[1]
#   returned  0.214809
#   expected  0.0920608
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / len(loader), u / len(loader)

# %% deepcopy_eval
# Loses: nothing changed
# Wrong: nothing changed. `validate(network, loader)` never ran the
# network that it was given. `logits, features = network(images)`
# does, for each batch.
#   called    validate(network, loader)
import copy

def validate(network, loader):
    network = copy.deepcopy(network).eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% deepcopy_ok_but_mode_missing
# Loses: nothing changed
# Wrong: nothing changed. `validate(network, loader)` never ran the
# network that it was given. `logits, features = network(images)`
# does, for each batch.
#   called    validate(network, loader)
def validate(network, loader):
    import copy
    network = copy.deepcopy(network).eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% eval_only_children
# Loses: nothing changed
# Wrong: nothing changed. The network, or a part of it, ran in
# training mode at times. `network.eval()` comes before the loop.
#   called    validate(network, loader)
def validate(network, loader):
    for child in network.children():
        child.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% features_used
# Loses: means
# Wrong: means. `validate` crashed with RuntimeError: The size of
# tensor a (4) must match the size of tensor b (3) at non-singleton
# dimension 1. Print both shapes before that line: which dimension
# should be the same, and is not?
#   called    validate(network, loader)
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            f, z = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% freeze_and_unfreeze
# Loses: nothing changed
# Wrong: nothing changed. `validate` changed `requires_grad` of the
# parameters. `with torch.no_grad():` around the loop is enough.
#   called    validate(network, loader)
#   expected  nothing but the mode changes
def validate(network, loader):
    network.eval()
    network.requires_grad_(False)
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    network.requires_grad_(True)
    return l / n, k / nk, u / nu

# %% full_training
# Wrong: The loss is 3.991, not 4.854. It is the mean over the
# samples of all batches, in evaluation mode.
#   called    validate(network, loader)[0]
#   returned  3.99076
#   expected  4.85374
def validate(network, loader):
    network.eval()
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1)
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% grad_off
# Loses: nothing changed
# Wrong: nothing changed. `validate` changed torch's grad mode for
# all that follows. `with torch.no_grad():` around the loop ends by
# itself.
#   called    validate(network, loader)
#   expected  nothing but the mode changes
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    torch.set_grad_enabled(False)
    if True:
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% known_by_all
# Loses: means
# Wrong: means. The mean confidence of known samples is divided by
# the number of all samples: count the known and the unknown ones
# apart.
#   called    validate(network, loader)[1]
#   returned  0.0537022
#   expected  0.0920608
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / (known_count + unknown_count), unknown_sum / unknown_count

# %% known_count_fixed_half
# Loses: means
# Wrong: means. The mean confidence of known samples is 0.1074, not
# 0.09206. It is the mean over the samples of all batches, in
# evaluation mode.
#   called    validate(network, loader)[1]
#   returned  0.107404
#   expected  0.0920608
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / (n / 2), u / (n / 2)

# %% last_batch
# Loses: means
# Wrong: means. The loss is that of the last batch alone: add up
# sums and counts over all batches.
#   called    validate(network, loader)[0]
#   returned  3.67398
#   expected  4.85374
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum = loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / len(images), known_sum / known_count, unknown_sum / unknown_count

# %% list
# Loses: means
# Wrong: means. `validate(network, loader)` is a list of 3, not the
# tuple (loss, known, unknown).
#   called    validate(network, loader)
#   returned  a list of 3: (4.85374, 0.0920608, 0.574775)
#   expected  the tuple (loss, known, unknown)
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return [loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count]

# %% loss_no_weight
# Loses: means
# Wrong: means. The loss adds up the batches' means and divides by
# the number of samples: multiply each batch's loss, which is a
# mean, by its number of images first.
#   called    validate(network, loader)[0]
#   returned  1.15445
#   expected  4.85374
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item(); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% max_confidence
# Loses: means
# Wrong: means. The mean confidence of known samples is the mean of
# their largest probabilities. Take the probability of the correct
# class.
#   called    validate(network, loader)[1]
#   returned  0.892899
#   expected  0.0920608
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(torch.softmax(logits, 1).amax(1), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% max_count
# Loses: means
# Wrong: means. The mean confidence of unknown samples is 0.2486,
# not 0.3729. It is the mean over the samples of all batches, in
# evaluation mode.
#   called    validate(network, loader)[2]
#   returned  0.248612
#   expected  0.372918
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += max(len(a), 1)
            u += b.sum().item(); nu += max(len(b), 1)
    return l / n, k / nk, u / nu

# %% mean_over_batches
# Loses: means
# Wrong: means. The loss is the mean over batches, and they differ
# in size: multiply each batch's loss, which is a mean, by its
# number of images first.
#   called    validate(network, loader)[0]
#   returned  4.61779
#   expected  4.85374
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item()
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / len(loader), known_sum / known_count, unknown_sum / unknown_count

# %% minus_loss
# Loses: means
# Wrong: means. The loss has the wrong sign.
#   called    validate(network, loader)[0]
#   returned  -4.85374
#   expected  4.85374
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += -loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% moves_parameters_to_half
# Loses: nothing changed
# Wrong: nothing changed. `validate` changed the network's
# parameters or buffers. It takes no step, and resets nothing.
#   called    validate(network, loader)
#   expected  nothing but the mode changes
def validate(network, loader):
    network.eval()
    network.seen.fill_(7)
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% nan
# Loses: means
# Wrong: means. The mean confidence of known samples is that of the
# last batch alone: add up sums and counts over all batches.
#   called    validate(network, loader)[1]
#   returned  0.0272081
#   expected  0.0920608
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), torch.cat([known]).mean().item(), unknown_sum / unknown_count

# %% no_mode
# Loses: nothing changed
# Wrong: nothing changed. The network ran in training mode.
# `network.eval()` comes first.
#   called    validate(network, loader)
def validate(network, loader):
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% no_return
# Loses: means
# Wrong: means. `validate(network, loader)` returned nothing. Is a
# `return` missing?
#   called    validate(network, loader)
#   returned  None
#   expected  the tuple (loss, known, unknown)
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)

# %% noise_buffers
# Loses: nothing changed
# Wrong: nothing changed. The network ran in training mode.
# `network.eval()` comes first.
#   called    validate(network, loader)
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            network.train()
            z, f = network(x)
            network.eval()
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% non_callable
# Wrong: `validate` is None (type NoneType). It must be a function:
# `def validate(...):`.
validate = None

# %% only_loss
# Loses: means
# Wrong: means. `validate(network, loader)` is a Python float, not
# the tuple (loss, known, unknown).
#   called    validate(network, loader)
#   returned  4.85374
#   expected  the tuple (loss, known, unknown)
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count)

# %% order
# Loses: means
# Wrong: means. The three numbers are in another order: it is loss,
# known, unknown.
#   called    validate(network, loader)[0]
#   returned  0.0920608
#   expected  4.85374
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return known_sum / known_count, unknown_sum / unknown_count, loss_sum / (known_count + unknown_count)

# %% requires_grad_all_on
# Loses: nothing changed
# Wrong: nothing changed. `validate` changed `requires_grad` of the
# parameters. `with torch.no_grad():` around the loop is enough.
#   called    validate(network, loader)
#   expected  nothing but the mode changes
def validate(network, loader):
    network.eval()
    network.requires_grad_(False)
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    network.requires_grad_(True)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% requires_grad_off
# Loses: nothing changed
# Wrong: nothing changed. `validate` changed `requires_grad` of the
# parameters. `with torch.no_grad():` around the loop is enough.
#   called    validate(network, loader)
#   expected  nothing but the mode changes
def validate(network, loader):
    network.eval()
    network.requires_grad_(False)
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% reset_parameters
# Wrong: The loss is 1.66, not 4.854. It is the mean over the
# samples of all batches, in evaluation mode.
#   called    validate(network, loader)[0]
#   returned  1.66049
#   expected  4.85374
def validate(network, loader):
    network.eval()
    for m in network.modules():
        if hasattr(m, 'reset_parameters'):
            m.reset_parameters()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% restores_mode
# Loses: nothing changed
# Wrong: nothing changed. The network is left in training mode. It
# must stay in evaluation mode.
#   called    validate(network, loader)
def validate(network, loader):
    before = network.training
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    network.train(before)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% return_in_loop
# Loses: means
# Wrong: means. The loss is that of the first batch alone: is the
# `return` inside the loop?
#   called    validate(network, loader)[0]
#   returned  3.55091
#   expected  4.85374
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
            return loss_sum / (known_count + unknown_count), known_sum / max(1, known_count), unknown_sum / max(1, unknown_count)

# %% running_mean_unweighted
# Loses: means
# Wrong: means. The loss is 3.938, not 4.854. It is the mean over
# the samples of all batches, in evaluation mode.
#   called    validate(network, loader)[0]
#   returned  3.93797
#   expected  4.85374
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l = (l + loss.item()) / 2; n = 1
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% softmax_before_confidence
# Loses: means
# Wrong: means. The mean confidence of known samples is 0.201, not
# 0.09206. It is the mean over the samples of all batches, in
# evaluation mode.
#   called    validate(network, loader)[1]
#   returned  0.201015
#   expected  0.0920608
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(torch.softmax(z, 1), t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% softmax_loss
# Loses: means
# Wrong: means. The loss is 1.548, not 4.854. It is the mean over
# the samples of all batches, in evaluation mode.
#   called    validate(network, loader)[0]
#   returned  1.54834
#   expected  4.85374
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits.softmax(1), targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% standin
# Wrong: `validate` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers.standins import validate

# %% standin_wrapper
# Wrong: `validate` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers import standins
def validate(n, l):
    return standins.validate(n, l)

# %% stub
# Not attempted: `validate` is not written yet. Write it in its cell
# above, run that cell, then this one.
def validate(network, loader):
    raise NotImplementedError()

# %% sum
# Loses: means
# Wrong: means. The loss is a sum: divide by the number of samples.
#   called    validate(network, loader)[0]
#   returned  58.2449
#   expected  4.85374
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum, known_sum / known_count, unknown_sum / unknown_count

# %% swapped
# Loses: means
# Wrong: means. Known and unknown are swapped: the order is loss,
# known, unknown.
#   called    validate(network, loader)[1]
#   returned  0.574775
#   expected  0.0920608
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            unknown, _, known = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% tensors
# Loses: means
# Wrong: means. `validate(network, loader)[0]` is a tensor without
# dimensions, not a Python float. `.item()` makes one.
#   called    validate(network, loader)[0]
#   returned  4.854 (shape (), float32)
#   expected  a Python float
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss * len(images)
            known_sum += known.sum()
            unknown_sum += unknown.sum()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% tensors_mean
# Loses: means
# Wrong: means. `validate(network, loader)` is a tensor of shape
# (3,), not the tuple (loss, known, unknown).
#   called    validate(network, loader)
#   returned  [4.854, 0.09206, 0.5748] (shape (3,), float32)
#   expected  the tuple (loss, known, unknown)
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return torch.tensor([l / n, k / nk, u / nu])

# %% undefined
# Not attempted: `validate` is not defined. Run the cell that
# defines it; if that cell is gone, write the definition into a new
# cell above this one.
pass

# %% undefined_optimizer
# Loses: means
# Wrong: means. `validate` crashed with NameError: name 'optimizer'
# is not defined. Is it spelled as in its definition, and has the
# cell that defines it been run?
#   called    validate(network, loader)
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            optimizer.zero_grad()
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% unknown_is_complement
# Loses: means
# Wrong: means. The mean confidence of unknown samples is 0.9079,
# not 0.5748. It is the mean over the samples of all batches, in
# evaluation mode.
#   called    validate(network, loader)[2]
#   returned  0.907939
#   expected  0.574776
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, 1 - k / nk

# %% zero_grad
# Loses: nothing changed
# Wrong: nothing changed. `validate` changed the gradients. It calls
# neither `backward` nor `zero_grad`.
#   called    validate(network, loader)
#   expected  nothing but the mode changes
def validate(network, loader):
    network.eval()
    network.zero_grad(set_to_none=False)
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% split_middle_taken
# Loses: means
# Wrong: means. The mean confidence of unknown samples is exactly 1,
# as if target vectors were taken for confidences.
# `split_known_unknown` returns three things: the known, their
# targets, the unknown.
#   called    validate(network, loader)[2]
#   returned  1
#   expected  0.574776
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            a, b, _ = split_known_unknown(confidence(z, t), t)
            l += entropic_open_set_loss(z, t).item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% first_batch
# Loses: means
# Wrong: means. The loss is that of the first batch alone: is the
# `return` inside the loop?
#   called    validate(network, loader)[0]
#   returned  3.55091
#   expected  4.85374
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum = 0, 0, 0
    known_count, unknown_count = 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
            return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count
