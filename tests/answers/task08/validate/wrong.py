# %% accuracy_returned
# Wrong: `validate(network, loader)` returned 0 as the mean confidence of unknown samples; expected 0.494338. It is
# the mean over the samples of all batches, in evaluation mode.
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
# Wrong: `validate(network, loader)` returned 8.00739 as the loss; expected 7.0593. It is the mean over the samples of
# all batches, in evaluation mode.
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
# Wrong: `validate(network, loader)` ran the network, or a part of it, in training mode at times; expected the other
# mode throughout: `network.eval()` before the loop.
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
# Wrong: `validate(network, loader)` left the network in training mode; expected evaluation mode.
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
# Wrong: `validate(network, loader)` changed the gradients; expected validation to change nothing but the mode. It
# calls neither `backward` nor `zero_grad`.
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
# Wrong: `validate(network, loader)` returned 4.40926 as the loss; expected 7.0593. This is the first batch's mean
# alone: is the `return` inside the loop?
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
# Wrong: `validate(network, loader)` ran the network in training mode; expected `network.eval()` first.
from helpers import standins
def validate(n, l):
    return train_epoch(n, l, torch.optim.SGD(n.parameters(), lr=0))
from helpers.standins import train_epoch

# %% clears_grads
# Wrong: `validate(network, loader)` changed the gradients; expected validation to change nothing but the mode. It
# calls neither `backward` nor `zero_grad`.
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
# Wrong: `validate(network, loader)` returned 0.332866 as the mean confidence of known samples; expected 0.166433.
# This is the sum divided by the number of batches: count the samples.
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
# Wrong: `validate(network, loader)` never ran the network that it was given; expected `logits, features =
# network(images)` for each batch.
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
# Wrong: `validate(network, loader)` never ran the network that it was given; expected `logits, features =
# network(images)` for each batch.
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
# Wrong: `validate(network, loader)` ran the network, or a part of it, in training mode at times; expected the other
# mode throughout: `network.eval()` before the loop.
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
# Wrong: `validate(network, loader)` crashed with RuntimeError: The size of tensor a (4) must match the size of tensor
# b (3) at non-singleton dimension 1. Print both shapes before that line: which dimension should be the same, and is
# not?
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
# Wrong: `validate(network, loader)` changed `requires_grad` of the parameters; expected validation to change nothing
# but the mode. `with torch.no_grad():` around the loop is enough.
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
# Wrong: `validate(network, loader)` changed the network's parameters or buffers; expected validation to change
# nothing but the mode. It takes no step, and resets nothing.
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
# Wrong: `validate(network, loader)` changed torch's grad mode for all that follows; expected validation to change
# nothing but the mode. `with torch.no_grad():` around the loop ends by itself.
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
# Wrong: `validate(network, loader)` returned 0.0832166 as the mean confidence of known samples; expected 0.166433.
# This is the sum divided by the number of all samples: count the known and the unknown ones apart.
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
# Wrong: `validate(network, loader)` returned 0.470109 as the mean confidence of known samples; expected 0.423098. It
# is the mean over the samples of all batches, in evaluation mode.
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
# Wrong: `validate(network, loader)` returned 10.4583 as the loss; expected 7.0593. This is the last batch's mean
# alone: add up sums and counts over all batches.
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
# Wrong: `validate(network, loader)` returned a list of 3: (7.0593, 0.166433, 0.494338); expected the tuple (loss,
# known, unknown).
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
# Wrong: `validate(network, loader)` returned 1.93478 as the loss; expected 7.0593. This adds up the batches' means
# and divides by the number of samples: multiply each batch's loss, which is a mean, by its number of images first.
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
# Wrong: `validate(network, loader)` returned 0.804697 as the mean confidence of known samples; expected 0.166433. It
# is the mean over the samples of all batches, in evaluation mode.
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
# Wrong: `validate(network, loader)` returned 0.423718 as the mean confidence of unknown samples; expected 0.494338.
# It is the mean over the samples of all batches, in evaluation mode.
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
# Wrong: `validate(network, loader)` returned 7.7391 as the loss; expected 7.0593. This is the mean over batches, and
# they differ in size: multiply each batch's loss, which is a mean, by its number of images first.
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
# Wrong: `validate(network, loader)` returned -7.0593 as the loss; expected 7.0593. The sign is wrong.
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
# Wrong: `validate(network, loader)` changed the network's parameters or buffers; expected validation to change
# nothing but the mode. It takes no step, and resets nothing.
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
# Wrong: `validate(network, loader)` returned 0.173886 as the mean confidence of known samples; expected 0.166433.
# This is the last batch's mean alone: add up sums and counts over all batches.
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
# Wrong: `validate(network, loader)` ran the network in training mode; expected `network.eval()` first.
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
# Wrong: `validate(network, loader)` returned None (is a `return` missing?); expected the tuple (loss, known,
# unknown).
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
# Wrong: `validate(network, loader)` ran the network in training mode; expected `network.eval()` first.
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
# Wrong: `validate` is None (type NoneType); expected a function: `def validate(...):`.
validate = None

# %% only_loss
# Wrong: `validate(network, loader)` returned 7.0593; expected the tuple (loss, known, unknown).
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
# Wrong: `validate(network, loader)` returned 0.166433 as the loss; expected 7.0593. The three are in another order:
# it is loss, known, unknown.
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
# Wrong: `validate(network, loader)` changed `requires_grad` of the parameters; expected validation to change nothing
# but the mode. `with torch.no_grad():` around the loop is enough.
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
# Wrong: `validate(network, loader)` changed `requires_grad` of the parameters; expected validation to change nothing
# but the mode. `with torch.no_grad():` around the loop is enough.
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
# Wrong: `validate(network, loader)` changed the network's parameters or buffers; expected validation to change
# nothing but the mode. It takes no step, and resets nothing.
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
# Wrong: `validate(network, loader)` left the network in training mode; expected evaluation mode.
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
# Wrong: `validate(network, loader)` returned 4.40926 as the loss; expected 7.0593. This is the first batch's mean
# alone: is the `return` inside the loop?
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
# Wrong: `validate(network, loader)` returned 7.86775 as the loss; expected 7.0593. It is the mean over the samples of
# all batches, in evaluation mode.
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
# Wrong: `validate(network, loader)` returned 0.222015 as the mean confidence of known samples; expected 0.166433. It
# is the mean over the samples of all batches, in evaluation mode.
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
# Wrong: `validate(network, loader)` returned 1.49051 as the loss; expected 7.0593. It is the mean over the samples of
# all batches, in evaluation mode.
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
# Wrong: `validate` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks, but it
# is no answer to its own.
from helpers.standins import validate

# %% standin_wrapper
# Wrong: `validate` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks, but it
# is no answer to its own.
from helpers import standins
def validate(n, l):
    return standins.validate(n, l)

# %% stub
# Not attempted: `validate` is not written yet. Write it in its cell above, run that cell, then this one.
def validate(network, loader):
    raise NotImplementedError()

# %% sum
# Wrong: `validate(network, loader)` returned 84.7115 as the loss; expected 7.0593. This is the sum: divide by the
# number of samples.
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
# Wrong: `validate(network, loader)` returned 0.494338 as the mean confidence of known samples; expected 0.166433.
# Known and unknown are swapped: the order is loss, known, unknown.
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
# Wrong: `validate(network, loader)[0]` returned 7.059 (shape (), float32), a tensor without dimensions; expected a
# Python float: `.item()` makes one.
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
# Wrong: `validate(network, loader)` returned [7.059, 0.1664, 0.4943] (shape (3,), float32); expected the tuple (loss,
# known, unknown).
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
# Not attempted: `validate` is not defined. Run the cell that defines it; if that cell is gone, write the definition
# into a new cell above this one.
pass

# %% undefined_optimizer
# Wrong: `validate(network, loader)` crashed with NameError: name 'optimizer' is not defined. Is it spelled as in its
# definition, and has the cell that defines it been run?
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
# Wrong: `validate(network, loader)` returned 0.833567 as the mean confidence of unknown samples; expected 0.494338.
# It is the mean over the samples of all batches, in evaluation mode.
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
# Wrong: `validate(network, loader)` changed the gradients; expected validation to change nothing but the mode. It
# calls neither `backward` nor `zero_grad`.
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
