# %% after_update
# Loses: means
# Wrong: means. The loss comes from the logits after the update.
# Take loss and confidence before `optimizer.step()`.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  5.24799
#   expected  4.75959
def train_epoch(network, loader, optimizer):
    network.train()
    a, b, c = [], [], []
    for x, t in loader:
        loss = EntropicOpenSetLoss.apply(network(x)[0], t)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        with torch.no_grad():
            z = network(x)[0]
            k, _, u = split_known_unknown(confidence(z, t), t)
            a += [EntropicOpenSetLoss.apply(z, t).item()] * len(x)
        b += k.tolist(); c += u.tolist()
    return float(np.mean(a)), float(np.mean(b)), float(np.mean(c))

# %% apply_missing
# Wrong: `train_epoch` crashed with TypeError:
# EntropicOpenSetLoss.backward() missing 2 required positional
# arguments: 'ctx' and 'grad_output'. It is called by
# `EntropicOpenSetLoss.apply(logits, targets)`.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = 0
    for i, (x, t) in enumerate(loader):
        z, f = network(x)
        loss = EntropicOpenSetLoss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        l += loss.item() * len(x); n += len(x)
    return l / n, 0.0, 0.0

# %% argmax_targets
# Loses: steps
# Wrong: steps. The gradients of step 1 are those of class indices:
# `argmax` of an unknown sample's target vector is 0, the index of a
# known class. Give the loss the target vectors themselves.
#   called    train_epoch(network, loader, optimizer)
#   expected  the gradients of the entropic open-set loss of batch 1
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = torch.nn.functional.cross_entropy(logits, targets.argmax(1))
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

# %% argument_order
# Wrong: `train_epoch` crashed with AttributeError: 'DataLoader'
# object has no attribute 'train'. Compare the order of the
# parameters in the definition with that in the call.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(loader, network, optimizer):
    network.train()
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

# %% attribute_mode
# Loses: steps
# Wrong: steps. The network, or a part of it, ran in evaluation mode
# at times. `network.train()` comes before the loop.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.training = True
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

# %% clipped
# Loses: steps
# Wrong: steps. The gradients of step 1 are a multiple of the right
# ones: a plain step neither clips nor scales them.
#   called    train_epoch(network, loader, optimizer)
#   expected  the gradients of the entropic open-set loss of batch 1
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 0.1)
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% confidence_after_update
# Loses: means
# Wrong: means. The mean confidence of known samples comes from the
# logits after the update. Take loss and confidence before
# `optimizer.step()`.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  0.390207
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
    a, b, c = [], [], []
    for x, t in loader:
        loss = EntropicOpenSetLoss.apply(network(x)[0], t)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        with torch.no_grad():
            k, _, u = split_known_unknown(confidence(network(x)[0], t), t)
        a += [loss.item()] * len(x)
        b += k.tolist(); c += u.tolist()
    return float(np.mean(a)), float(np.mean(b)), float(np.mean(c))

# %% confidence_in_eval
# Loses: means
# Wrong: means. The network, or a part of it, ran in evaluation mode
# at times. `network.train()` comes before the loop.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    a, b, c = [], [], []
    for x, t in loader:
        network.train()
        loss = EntropicOpenSetLoss.apply(network(x)[0], t)
        network.eval()
        with torch.no_grad():
            k, _, u = split_known_unknown(confidence(network(x)[0], t), t)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        a += [loss.item()] * len(x)
        b += k.tolist(); c += u.tolist()
    return float(np.mean(a)), float(np.mean(b)), float(np.mean(c))

# %% confidence_over_batches
# Loses: means
# Wrong: means. The mean confidence of known samples is divided by
# the number of batches: count the samples.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  0.637286
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = u = 0
    for x, t in loader:
        optimizer.zero_grad()
        z, _ = network(x)
        loss = entropic_open_set_loss(z, t)
        loss.backward()
        optimizer.step()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item()
        u += b.sum().item()
    return l / n, k / len(loader), u / len(loader)

# %% copy_network
# Loses: steps
# Wrong: steps. `train_epoch(network, loader, optimizer)` never ran
# the network that it was given.
# `logits, features = network(images)` does, for each batch.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    import copy
    network = copy.deepcopy(network)
    network.train()
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

# %% crash
# Wrong: `train_epoch` crashed with TypeError: TinyNetwork.forward()
# takes 2 positional arguments but 3 were given. Compare the
# parameters in the definition with those in the call.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images, targets)
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

# %% detached
# Wrong: `train_epoch` crashed with RuntimeError: element 0 of
# tensors does not require grad and does not have a grad_fn.
# `.item()`, `.detach()`, `torch.tensor(...)` and `torch.no_grad()`
# cut the gradient off.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        logits = logits.detach()
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

# %% dict
# Loses: means
# Wrong: means. `train_epoch(network, loader, optimizer)` is a
# dictionary, not the tuple (loss, known, unknown).
#   called    train_epoch(network, loader, optimizer)
#   returned  a dictionary with the keys 'loss', 'known', 'unknown'
#   expected  the tuple (loss, known, unknown)
def train_epoch(network, loader, optimizer):
    network.train()
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
    return {'loss': loss_sum / (known_count + unknown_count), 'known': known_sum / known_count, 'unknown': unknown_sum / unknown_count}

# %% eval_forward_for_confidence
# Loses: means
# Wrong: means. The network, or a part of it, ran in evaluation mode
# at times. `network.train()` comes before the loop.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for x, t in loader:
        network.eval()
        with torch.no_grad():
            a, _, b = split_known_unknown(confidence(network(x)[0], t), t)
        network.train()
        optimizer.zero_grad()
        loss = entropic_open_set_loss(network(x)[0], t)
        loss.backward()
        optimizer.step()
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% eval_mode
# Loses: steps
# Wrong: steps. The network ran in evaluation mode.
# `network.train()` comes first.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.eval()
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

# %% full_batch_size_assumed
# Loses: means
# Wrong: means. The loss is the mean over batches, and they differ
# in size: multiply each batch's loss, which is a mean, by its
# number of images first.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  5.24396
#   expected  4.75958
def train_epoch(network, loader, optimizer):
    network.train()
    l = k = nk = u = nu = 0
    for x, t in loader:
        z, _ = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * loader.batch_size
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / (len(loader) * loader.batch_size), k / nk, u / nu

# %% gradient_accumulation
# Loses: steps
# Wrong: steps. The optimizer took 2 steps for 3 batches. Does the
# loop come to its `optimizer.step()`, once in each round?
#   called    train_epoch(network, loader, optimizer)
#   expected  one step for each batch
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    optimizer.zero_grad()
    for i, (x, t) in enumerate(loader):
        z, f = network(x)
        loss = entropic_open_set_loss(z, t)
        loss.backward()
        if (i + 1) % 2 == 0 or i + 1 == len(loader):
            optimizer.step()
            optimizer.zero_grad()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% known_divided_by_all
# Loses: means
# Wrong: means. The mean confidence of known samples is divided by
# the number of all samples: count the known and the unknown ones
# apart.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  0.159321
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
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
    return loss_sum / (known_count + unknown_count), known_sum / (known_count + unknown_count), unknown_sum / (known_count + unknown_count)

# %% known_means_by_count
# Loses: means
# Wrong: means. The mean confidence of known samples adds up the
# batches' means and divides by the number of samples: add up sums
# and counts.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  0.0910929
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.mean().nan_to_num().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% known_unknown_losses_added
# Loses: steps
# Wrong: steps. The gradients of step 1 are wrong: take the loss of
# this batch's logits and targets, and add nothing to it.
#   called    train_epoch(network, loader, optimizer)
#   expected  the gradients of the entropic open-set loss of batch 1
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for i, (x, t) in enumerate(loader):
        z, f = network(x)
        zk, tk, zu = split_known_unknown(z, t)
        tu = torch.full((len(zu), 4), 0.25)
        loss = sum(entropic_open_set_loss(a, b) for a, b in ((zk, tk), (zu, tu)) if len(a))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% l2_penalty_in_loss
# Loses: steps
# Wrong: steps. The gradients of step 1 are wrong: take the loss of
# this batch's logits and targets, and add nothing to it.
#   called    train_epoch(network, loader, optimizer)
#   expected  the gradients of the entropic open-set loss of batch 1
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for x, t in loader:
        z, f = network(x)
        loss = entropic_open_set_loss(z, t) + 1e-1 * f.pow(2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% last_batch
# Loses: means
# Wrong: means. The loss is that of the last batch alone: add up
# sums and counts over all batches.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  7.18146
#   expected  4.75959
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum = loss.item() * len(images)
        known_sum = known.sum().item()
        unknown_sum = unknown.sum().item()
        known_count = len(known)
        unknown_count = len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / max(known_count, 1), unknown_sum / max(unknown_count, 1)

# %% list
# Loses: means
# Wrong: means. `train_epoch(network, loader, optimizer)` is a list
# of 3, not the tuple (loss, known, unknown).
#   called    train_epoch(network, loader, optimizer)
#   returned  a list of 3: (4.75959, 0.273123, 0.390927)
#   expected  the tuple (loss, known, unknown)
def train_epoch(network, loader, optimizer):
    network.train()
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
    return [loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count]

# %% loss_last
# Loses: means
# Wrong: means. The three numbers are in another order: it is loss,
# known, unknown.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  0.273123
#   expected  4.75959
def train_epoch(network, loader, optimizer):
    network.train()
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
    return known_sum / known_count, unknown_sum / unknown_count, loss_sum / (known_count + unknown_count)

# %% loss_negative
# Loses: steps
# Wrong: steps. The gradients of step 1 have the wrong sign: the
# loss would grow.
#   called    train_epoch(network, loader, optimizer)
#   expected  the gradients of the entropic open-set loss of batch 1
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        (-loss).backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% loss_not_divided
# Loses: means
# Wrong: means. The loss adds up the batches' means, and divides by
# nothing: multiply each batch's loss, which is a mean, by its
# number of images first.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  15.7319
#   expected  4.75959
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item()
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum, known_sum / known_count, unknown_sum / unknown_count

# %% loss_on_features
# Wrong: `train_epoch` crashed with RuntimeError: The size of tensor
# a (4) must match the size of tensor b (3) at non-singleton
# dimension 1. Print both shapes before that line: which dimension
# should be the same, and is not?
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(features, targets)
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

# %% loss_on_softmax
# Loses: steps
# Wrong: steps. The gradients of step 1 are those of softmax scores:
# the loss takes the logits themselves.
#   called    train_epoch(network, loader, optimizer)
#   expected  the gradients of the entropic open-set loss of batch 1
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(torch.softmax(logits, 1), targets)
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

# %% loss_over_confidence_count
# Loses: means
# Wrong: means. The loss is 8.159, not 4.76. It is the mean over the
# samples of all batches, of the logits before each update.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  8.15929
#   expected  4.75959
def train_epoch(network, loader, optimizer):
    network.train()
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
    return loss_sum / known_count, known_sum / known_count, unknown_sum / unknown_count

# %% loss_sum_of_batch_means_by_n
# Loses: means
# Wrong: means. The loss adds up the batches' means and divides by
# the number of samples: multiply each batch's loss, which is a
# mean, by its number of images first.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  1.31099
#   expected  4.75958
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for x, t in loader:
        optimizer.zero_grad()
        z, _ = network(x)
        loss = entropic_open_set_loss(z, t)
        loss.backward()
        optimizer.step()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item(); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% loss_times_n
# Loses: steps
# Wrong: steps. The gradients of step 1 are those of the sum over
# the batch: take the mean.
#   called    train_epoch(network, loader, optimizer)
#   expected  the gradients of the entropic open-set loss of batch 1
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        (loss * len(images)).backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% means_of_batch_means
# Loses: means
# Wrong: means. The loss is the mean over batches, and they differ
# in size: multiply each batch's loss, which is a mean, by its
# number of images first.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  5.24396
#   expected  4.75959
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item()
        known_sum += known.mean().item()
        unknown_sum += unknown.mean().item()
        known_count += 1
        unknown_count += 0
    return loss_sum / known_count, known_sum / known_count, unknown_sum / known_count

# %% measured_at_end
# Loses: means
# Wrong: means. The loss is 4.168, not 4.76. It is the mean over the
# samples of all batches, of the logits before each update.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  4.16829
#   expected  4.75959
def train_epoch(network, loader, optimizer):
    network.train()
    for x, t in loader:
        loss = EntropicOpenSetLoss.apply(network(x)[0], t)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
    a, b, c = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z = network(x)[0]
            k, _, u = split_known_unknown(confidence(z, t), t)
            a += [EntropicOpenSetLoss.apply(z, t).item()] * len(x)
            b += k.tolist(); c += u.tolist()
    return float(np.mean(a)), float(np.mean(b)), float(np.mean(c))

# %% nan_means
# Loses: means
# Wrong: means. The mean confidence of known samples adds up the
# batches' means and divides by the number of samples: add up sums
# and counts.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  0.0910929
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.mean().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% nanmean_of_batch_means
# Loses: means
# Wrong: means. The loss is the mean over batches, and they differ
# in size: multiply each batch's loss, which is a mean, by its
# number of images first.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  5.24396
#   expected  4.75959
def train_epoch(network, loader, optimizer):
    network.train()
    a, b, c = [], [], []
    for x, t in loader:
        z = network(x)[0]
        loss = EntropicOpenSetLoss.apply(z, t)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        k, _, u = split_known_unknown(confidence(z.detach(), t), t)
        a.append(loss.item()); b.append(k.mean().item()); c.append(u.mean().item())
    return float(np.nanmean(a)), float(np.nanmean(b)), float(np.nanmean(c))

# %% no_grad
# Wrong: `train_epoch` crashed with RuntimeError: element 0 of
# tensors does not require grad and does not have a grad_fn.
# `.item()`, `.detach()`, `torch.tensor(...)` and `torch.no_grad()`
# cut the gradient off.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    torch.set_grad_enabled(False)
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

# %% no_train_mode
# Loses: steps
# Wrong: steps. The network ran in evaluation mode.
# `network.train()` comes first.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
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

# %% no_zero_grad
# Loses: steps
# Wrong: steps. The gradients of batch 2 were added to those of the
# batch before. `optimizer.zero_grad()` comes before each
# `backward`.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% non_callable
# Wrong: `train_epoch` is 3 (type int). It must be a function:
# `def train_epoch(...):`.
train_epoch = 3

# %% none
# Loses: means
# Wrong: means. `train_epoch(network, loader, optimizer)` returned
# nothing. Is a `return` missing?
#   called    train_epoch(network, loader, optimizer)
#   returned  None
#   expected  the tuple (loss, known, unknown)
def train_epoch(network, loader, optimizer):
    network.train()
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
    pass

# %% one_confidence
# Loses: means
# Wrong: means. The mean confidence of known samples is that of all
# samples: take known and unknown ones apart.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  0.322208
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
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
    return loss_sum / (known_count + unknown_count), (known_sum + unknown_sum) / (known_count + unknown_count), (known_sum + unknown_sum) / (known_count + unknown_count)

# %% one_output
# Wrong: `train_epoch` crashed with TypeError: log_softmax():
# argument 'input' (position 1) must be Tensor, not tuple. This is a
# tuple of several values: take it apart, as in
# `logits, features = network(images)`.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits = network(images)
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

# %% only_known
# Loses: steps
# Wrong: steps. The gradients of step 1 are those of the known
# samples alone: take all samples of the batch.
#   called    train_epoch(network, loader, optimizer)
#   expected  the gradients of the entropic open-set loss of batch 1
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits[targets.amax(1) == 1], targets[targets.amax(1) == 1])
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

# %% only_loss
# Loses: means
# Wrong: means. `train_epoch(network, loader, optimizer)` is a
# Python float, not the tuple (loss, known, unknown).
#   called    train_epoch(network, loader, optimizer)
#   returned  4.75959
#   expected  the tuple (loss, known, unknown)
def train_epoch(network, loader, optimizer):
    network.train()
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
    return loss_sum / (known_count + unknown_count)

# %% own_optimizer
# Loses: steps
# Wrong: steps. The optimizer took 0 steps for 3 batches. Does the
# loop come to its `optimizer.step()`, once in each round?
#   called    train_epoch(network, loader, optimizer)
#   expected  one step for each batch
def train_epoch(network, loader, optimizer):
    network.train()
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

# %% returns_nothing_prints
# Loses: means
# Wrong: means. `train_epoch(network, loader, optimizer)` returned
# nothing. Is a `return` missing?
#   called    train_epoch(network, loader, optimizer)
#   returned  None
#   expected  the tuple (loss, known, unknown)
def train_epoch(network, loader, optimizer):
    network.train()
    for i, (x, t) in enumerate(loader):
        z, f = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        print(f"batch {i}: loss {loss.item():.3f}")

# %% rounded_two
# Loses: means
# Wrong: means. The mean confidence of known samples is 0.27, not
# 0.2731. It is the mean over the samples of all batches, of the
# logits before each update.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  0.27
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for i, (x, t) in enumerate(loader):
        z, f = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return round(l / n, 2), round(k / nk, 2), round(u / nu, 2)

# %% second_forward_after_step
# Loses: means
# Wrong: means. The mean confidence of known samples comes from the
# logits after the update. Take loss and confidence before
# `optimizer.step()`.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  0.390207
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for x, t in loader:
        optimizer.zero_grad()
        loss = entropic_open_set_loss(network(x)[0], t)
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            logits, _ = network(x)
        a, _, b = split_known_unknown(confidence(logits, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% skip_batches_without_unknown
# Wrong: `train_epoch` crashed with ZeroDivisionError: division by
# zero. The last line below is where it happened.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for x, t in loader:
        z, _ = network(x)
        a, _, b = split_known_unknown(confidence(z, t), t)
        if len(a) == 0 or len(b) == 0:
            continue
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% softmaxed_twice
# Loses: means
# Wrong: means. The mean confidence of known samples is 0.2547, not
# 0.2731. It is the mean over the samples of all batches, of the
# logits before each update.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  0.254686
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach().softmax(1), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% split_middle_taken
# Loses: means
# Wrong: means. The mean confidence of unknown samples is exactly 1,
# as if target vectors were taken for confidences.
# `split_known_unknown` returns three things: the known, their
# targets, the unknown.
#   called    train_epoch(network, loader, optimizer)[2]
#   returned  1
#   expected  0.390927
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for i, (x, t) in enumerate(loader):
        z, f = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        a, b, _ = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% standin
# Wrong: `train_epoch` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers.standins import train_epoch

# %% standin_partial
# Wrong: `train_epoch` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
import functools
train_epoch = functools.partial(standins.train_epoch)

# %% standin_wrapper
# Wrong: `train_epoch` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
def train_epoch(n, l, o):
    return standins.train_epoch(n, l, o)

# %% step_before_backward
# Loses: steps
# Wrong: steps. Step 1 was taken without gradients. The order is
# `optimizer.zero_grad()`, `loss.backward()`, `optimizer.step()`.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        optimizer.step()
        loss.backward()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% step_before_forward
# Loses: steps
# Wrong: steps. Step 1 was taken without gradients. The order is
# `optimizer.zero_grad()`, `loss.backward()`, `optimizer.step()`.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for i, (x, t) in enumerate(loader):
        optimizer.step()
        optimizer.zero_grad()
        z, f = network(x)
        loss = entropic_open_set_loss(z, t)
        loss.backward()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% stub
# Not attempted: `train_epoch` is not written yet. Write it in its
# cell above, run that cell, then this one.
def train_epoch(network, loader, optimizer):
    raise NotImplementedError()

# %% sums
# Loses: means
# Wrong: means. The loss is a sum: divide by the number of samples.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  57.115
#   expected  4.75959
def train_epoch(network, loader, optimizer):
    network.train()
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
    return loss_sum, known_sum, unknown_sum

# %% swapped_groups
# Loses: means
# Wrong: means. Known and unknown are swapped: the order is loss,
# known, unknown.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  0.390927
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        unknown, _, known = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% swapped_outputs
# Wrong: `train_epoch` crashed with RuntimeError: The size of tensor
# a (4) must match the size of tensor b (3) at non-singleton
# dimension 1. Print both shapes before that line: which dimension
# should be the same, and is not?
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        features, logits = network(images)
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

# %% tensor_loss
# Loses: means
# Wrong: means. `train_epoch(network, loader, optimizer)[0]` is a
# tensor without dimensions, not a Python float. `.item()` makes
# one.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  4.76 (shape (), float32)
#   expected  a Python float
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.detach() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% tensors
# Loses: means
# Wrong: means. `train_epoch(network, loader, optimizer)[0]` is a
# tensor without dimensions, not a Python float. `.item()` makes
# one.
#   called    train_epoch(network, loader, optimizer)[0]
#   returned  4.76 (shape (), float32)
#   expected  a Python float
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss * len(images)
        known_sum += known.sum()
        unknown_sum += unknown.sum()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% two
# Loses: means
# Wrong: means. `train_epoch(network, loader, optimizer)` is a tuple
# of 2, not the tuple (loss, known, unknown).
#   called    train_epoch(network, loader, optimizer)
#   returned  a tuple of 2: (4.75959, 0.273123)
#   expected  the tuple (loss, known, unknown)
def train_epoch(network, loader, optimizer):
    network.train()
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
    return loss_sum / (known_count + unknown_count), known_sum / known_count

# %% undefined
# Not attempted: `train_epoch` is not defined. Run the cell that
# defines it; if that cell is gone, write the definition into a new
# cell above this one.
pass

# %% weight_decay_by_hand
# Loses: steps
# Wrong: steps. The gradients of step 1 are wrong: take the loss of
# this batch's logits and targets, and add nothing to it.
#   called    train_epoch(network, loader, optimizer)
#   expected  the gradients of the entropic open-set loss of batch 1
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        (loss + 0.01 * sum(p.square().sum() for p in network.parameters())).backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% weighted_by_batch_size
# Loses: means
# Wrong: means. The mean confidence of known samples is 0.2656, not
# 0.2731. It is the mean over the samples of all batches, of the
# logits before each update.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  0.265551
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = u = 0
    for x, t in loader:
        z, _ = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.mean().nan_to_num().item() * len(x)
        u += b.mean().nan_to_num().item() * len(x)
    return l / n, k / n, u / n

# %% zero_grad_after_backward
# Loses: steps
# Wrong: steps. Step 1 was taken without gradients. The order is
# `optimizer.zero_grad()`, `loss.backward()`, `optimizer.step()`.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% zero_grad_after_backward_zeros
# Loses: steps
# Wrong: steps. The gradients of step 1 are all zero:
# `optimizer.zero_grad()` comes before `loss.backward()`, not after
# it.
#   called    train_epoch(network, loader, optimizer)
#   expected  the gradients of the entropic open-set loss of batch 1
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        loss.backward()
        optimizer.zero_grad(set_to_none=False)
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% zero_grad_once
# Loses: steps
# Wrong: steps. The gradients of batch 2 were added to those of the
# batch before. `optimizer.zero_grad()` comes before each
# `backward`.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    optimizer.zero_grad()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% split_first_dropped
# Loses: means
# Wrong: means. The mean confidence of known samples is exactly 1,
# as if target vectors were taken for confidences.
# `split_known_unknown` returns three things: the known, their
# targets, the unknown.
#   called    train_epoch(network, loader, optimizer)[1]
#   returned  1
#   expected  0.273123
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for x, t in loader:
        z, f = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        _, a, b = split_known_unknown(confidence(z.detach(), t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% split_targets_mean
# Loses: means
# Wrong: means. The mean confidence of unknown samples is exactly
# 0.25, as if target vectors were taken for confidences.
# `split_known_unknown` returns three things: the known, their
# targets, the unknown.
#   called    train_epoch(network, loader, optimizer)[2]
#   returned  0.25
#   expected  0.390927
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for x, t in loader:
        z, f = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        a, b, _ = split_known_unknown(confidence(z.detach(), t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += a.numel()
        u += b.sum().item(); nu += b.numel()
    return l / n, k / nk, u / nu

# %% no_zero_and_batches
# Wrong: The gradients of batch 2 were added to those of the batch
# before. `optimizer.zero_grad()` comes before each `backward`.
#   called    train_epoch(network, loader, optimizer)
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum = 0, 0, 0
    known_count, unknown_count = 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item()
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / len(loader), known_sum / known_count, unknown_sum / unknown_count
