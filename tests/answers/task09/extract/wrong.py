# %% append_wrong
# Loses: outputs
# Wrong: outputs. Entry [1] of the result holds the logits, not the
# features. The order is logits, features, targets.
#   called    extract(network, loader)[1], 7 samples in batches of 3
#   returned  a tensor of shape (7, 4), float32
#   expected  the features
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(z)
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat(targets)

# %% attribute_training
# Loses: evaluation mode
# Wrong: evaluation mode. The network is in training mode.
# `network.eval()` comes before the loop.
#   called    extract(network, loader), 7 samples in batches of 3
def extract(network, loader):
    network.training = False
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(f)
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat(targets)

# %% cat_dim1
# Loses: outputs, no graph
# Wrong: outputs, no graph. `extract` crashed with RuntimeError:
# Sizes of tensors must match except in dimension 1. Expected size 3
# but got size 1 for tensor number 2 in the list. The last line
# below is where it happened.
#   called    extract(network, loader), 7 samples in batches of 3
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(f)
            targets.append(t)
    return torch.cat(logits, dim=1), torch.cat(features), torch.cat(targets)

# %% classes
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[2]` has shape (7,), not
# (7, 4). It is for the targets of all samples.
#   called    extract(network, loader)[2], 7 samples in batches of 3
#   returned  [3, 0, 0, 0, 1, 0, 2] (shape (7,), int64)
#   expected  shape (7, 4)
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts).argmax(1)

# %% crash
# Loses: outputs, no graph
# Wrong: outputs, no graph. `extract` crashed with AttributeError:
# 'list' object has no attribute 'add'. Python's numbers and lists
# are not tensors: `torch.tensor(...)` makes one from numbers,
# `torch.stack(...)` from tensors.
#   called    extract(network, loader), 7 samples in batches of 3
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.add(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% dict
# Loses: outputs
# Wrong: outputs. `extract(network, loader)` is a dictionary, not
# the tuple (logits, features, targets).
#   called    extract(network, loader), 7 samples in batches of 3
#   returned  a dictionary with the keys 'logits', 'features',
#             'targets'
#   expected  the tuple (logits, features, targets)
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return dict(logits=torch.cat(zs), features=torch.cat(fs), targets=torch.cat(ts))

# %% duplicates
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[0]` has shape (14, 4),
# not (7, 4). It is for the logits of all samples.
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  a tensor of shape (14, 4), float32
#   expected  shape (7, 4)
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% eval_after
# Loses: evaluation mode
# Wrong: evaluation mode. The network is in training mode.
# `network.eval()` comes before the loop.
#   called    extract(network, loader), 7 samples in batches of 3
def extract(network, loader):
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    network.eval()
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% first_batch
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[0]` holds the logits of
# the first batch alone. Does the loop end too early, by `return` or
# `break`?
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  [[-4.413, 0.1133, -6.245, 1.675],
#             [-4.175, -2.745, -11, -3.299],
#             [-3.955, 5.401, -9.561, -1.995]]
#             (shape (3, 4), float32)
#   expected  the logits of all 3 batches
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
            break
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% graph
# Loses: no graph
# Wrong: no graph. The tensors hold on to their graph. Put
# `with torch.no_grad():` around the loop.
#   called    extract(network, loader), 7 samples in batches of 3
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    if True:
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% graph_logits_only
# Loses: no graph
# Wrong: no graph. The tensors hold on to their graph. Put
# `with torch.no_grad():` around the loop.
#   called    extract(network, loader), 7 samples in batches of 3
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    if True:
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features.detach())
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% half_storage
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[1]` is of dtype float16,
# not float32. It is for the features of all samples.
#   called    extract(network, loader)[1], 7 samples in batches of 3
#   returned  a tensor of shape (7, 6), float16
#   expected  dtype float32
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(f.half())
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat(targets)

# %% hstack
# Loses: outputs, no graph
# Wrong: outputs, no graph. `extract` crashed with RuntimeError:
# Sizes of tensors must match except in dimension 1. Expected size 3
# but got size 1 for tensor number 2 in the list. The last line
# below is where it happened.
#   called    extract(network, loader), 7 samples in batches of 3
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.hstack(zs), torch.cat(fs), torch.cat(ts)

# %% images
# Loses: outputs
# Wrong: outputs. `extract(network, loader)` is a tuple of 2, not
# the tuple (logits, features, targets).
#   called    extract(network, loader), 7 samples in batches of 3
#   returned  a tuple of 2: (a tensor of shape (7, 4), float32, a
#             tensor of shape (7, 6), float32)
#   expected  the tuple (logits, features, targets)
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs)

# %% known_only
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[0]` has shape (3, 4),
# not (7, 4). It is for the logits of all samples.
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  [[-4.413, 0.1133, -6.245, 1.675],
#             [-4.174, 2.283, -4.58, 1.584],
#             [-1.895, -2.893, -4.62, -4.035]]
#             (shape (3, 4), float32)
#   expected  shape (7, 4)
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            k = targets.amax(1) == 1; logits, features, targets = logits[k], features[k], targets[k]; zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% last_append_missing
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[2]` holds the targets of
# the last batch alone. Collect each batch's targets in a list, and
# join all of them after the loop.
#   called    extract(network, loader)[2], 7 samples in batches of 3
#   returned  [[0, 0, 1, 0]] (shape (1, 4), float32)
#   expected  the targets of all 3 batches
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(f)
    return torch.cat(logits), torch.cat(features), t

# %% last_batch
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[0]` holds the logits of
# the last batch alone. Collect each batch's logits in a list, and
# join all of them after the loop.
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  [[-1.895, -2.893, -4.62, -4.035]]
#             (shape (1, 4), float32)
#   expected  the logits of all 3 batches
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return logits, features, targets

# %% len_dataset_indexing
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[2]` has shape (28,), not
# (7, 4). It is for the targets of all samples.
#   called    extract(network, loader)[2], 7 samples in batches of 3
#   returned  a tensor of shape (28,), float32
#   expected  shape (7, 4)
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader.dataset:
            z, f = network(x)
            logits.append(z)
            features.append(f)
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat(targets)

# %% list_of_three
# Loses: outputs
# Wrong: outputs. `extract(network, loader)` is a list of 3, not the
# tuple (logits, features, targets).
#   called    extract(network, loader), 7 samples in batches of 3
#   returned  a list of 3: (a tensor of shape (7, 4), float32, a
#             tensor of shape (7, 6), float32, a tensor of shape (7,
#             4), float32)
#   expected  the tuple (logits, features, targets)
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return [torch.cat(zs), torch.cat(fs), torch.cat(ts)]

# %% lists
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[0]` is a list of 3, not
# a torch tensor. It is for the logits of all samples. `torch.cat`
# joins the batches.
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  a list of 3: ([[-4.413, 0.1133, -6.245, 1.675],
#             [-4.175, -2.745, -11, -3.299],
#             [-3.955, 5.401, -9.561, -1.995]]
#             (shape (3, 4), float32),
#             [[-8.219, -0.705, -2.997, -6.044],
#             [-4.174, 2.283, -4.58, 1.584],
#             [-7.388, 1.64, -2.635, -6.373]]
#             (shape (3, 4), float32),
#             [[-1.895, -2.893, -4.62, -4.035]]
#             (shape (1, 4), float32))
#   expected  a torch tensor
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return zs, fs, ts

# %% magnitudes
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[1]` has shape (7,), not
# (7, 6). It is for the features of all samples.
#   called    extract(network, loader)[1], 7 samples in batches of 3
#   returned  [3.915, 6.366, 6.899, 5.683, 4.056, 5.791, 4.8]
#             (shape (7,), float32)
#   expected  shape (7, 6)
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features.norm(dim=1))
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% means
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[1]` has shape (6,), not
# (7, 6). It is for the features of all samples.
#   called    extract(network, loader)[1], 7 samples in batches of 3
#   returned  [-2.444, 0.2211, -2.974, -1.321, -0.5392, 1.763]
#             (shape (6,), float32)
#   expected  shape (7, 6)
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs).mean(0), torch.cat(ts)

# %% new_loader
# Loses: outputs
# Wrong: outputs. The samples are in another order than the
# loader's.
#   called    extract(network, loader)[0][0], 7 samples in batches
#             of 3
#   returned  [-8.219, -0.705, -2.997, -6.044] (shape (4,), float32)
#   expected  [-4.413, 0.1133, -6.245, 1.675]
def extract(network, loader):
    network.eval()
    loader = torch.utils.data.DataLoader(loader.dataset, batch_size=64, shuffle=True)
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% new_loader_unshuffled
# Loses: outputs
# Wrong: outputs. `extract` did not go through the loader that it
# was given.
#   called    extract(network, loader), 7 samples in batches of 3
#   expected  one pass
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in torch.utils.data.DataLoader(loader.dataset, batch_size=64):
            z, f = network(x)
            logits.append(z)
            features.append(f)
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat(targets)

# %% no_return
# Loses: outputs
# Wrong: outputs. `extract(network, loader)` returned nothing. Is a
# `return` missing?
#   called    extract(network, loader), 7 samples in batches of 3
#   returned  None
#   expected  the tuple (logits, features, targets)
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)

# %% non_callable
# Wrong: `extract` is (1, 2, 3) (type tuple). It must be a function:
# `def extract(...):`.
extract = (1, 2, 3)

# %% normalised
# Loses: outputs
# Wrong: outputs. Sample 0 has wrong features: the entry at index 0
# is -0.5635, not -2.206. They are what the network gives.
#   called    extract(network, loader)[1][0], 7 samples in batches
#             of 3
#   returned  [-0.5635, 0.01446, -0.7976, 0.2139, 0.01094, -0.01566]
#             (shape (6,), float32)
#   expected  [-2.206, 0.05663, -3.123, 0.8374, 0.04281, -0.06133]
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features / features.norm(dim=1, keepdim=True))
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% numpy
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[0]` is a NumPy array,
# not a torch tensor. It is for the logits of all samples.
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  a NumPy array of shape (7, 4), float32
#   expected  a torch tensor
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs).numpy(), torch.cat(fs).numpy(), torch.cat(ts).numpy()

# %% only_two
# Loses: outputs
# Wrong: outputs. `extract(network, loader)` is a tuple of 2, not
# the tuple (logits, features, targets).
#   called    extract(network, loader), 7 samples in batches of 3
#   returned  a tuple of 2: (a tensor of shape (7, 4), float32, a
#             tensor of shape (7, 6), float32)
#   expected  the tuple (logits, features, targets)
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(f)
            targets.append(t)
    return torch.cat(logits), torch.cat(features)

# %% overwritten
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[0]` holds the logits of
# the last batch alone. Collect each batch's logits in a list, and
# join all of them after the loop.
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  [[-1.895, -2.893, -4.62, -4.035]]
#             (shape (1, 4), float32)
#   expected  the logits of all 3 batches
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits = [z]
            features.append(f)
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat(targets)

# %% relu_features
# Loses: outputs
# Wrong: outputs. Sample 0 has wrong features: the entry at index 0
# is 0, not -2.206. They are what the network gives.
#   called    extract(network, loader)[1][0], 7 samples in batches
#             of 3
#   returned  [0, 0.05663, 0, 0.8374, 0.04281, 0]
#             (shape (6,), float32)
#   expected  [-2.206, 0.05663, -3.123, 0.8374, 0.04281, -0.06133]
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features.relu())
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% requires_grad_after
# Loses: no graph
# Wrong: no graph. The tensors hold on to their graph. Put
# `with torch.no_grad():` around the loop.
#   called    extract(network, loader), 7 samples in batches of 3
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs).requires_grad_(), torch.cat(fs), torch.cat(ts)

# %% return_in_loop
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[0]` holds the logits of
# the first batch alone. Does the loop end too early, by `return` or
# `break`?
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  [[-4.413, 0.1133, -6.245, 1.675],
#             [-4.175, -2.745, -11, -3.299],
#             [-3.955, 5.401, -9.561, -1.995]]
#             (shape (3, 4), float32)
#   expected  the logits of all 3 batches
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
            return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% reversed_order
# Loses: outputs
# Wrong: outputs. The samples are in another order than the
# loader's.
#   called    extract(network, loader)[0][0], 7 samples in batches
#             of 3
#   returned  [-1.895, -2.893, -4.62, -4.035] (shape (4,), float32)
#   expected  [-4.413, 0.1133, -6.245, 1.675]
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(f)
            targets.append(t)
    return torch.cat(logits[::-1]), torch.cat(features[::-1]), torch.cat(targets[::-1])

# %% shuffles
# Loses: outputs
# Wrong: outputs. The samples are in another order than the
# loader's.
#   called    extract(network, loader)[0][0], 7 samples in batches
#             of 3
#   returned  [-8.219, -0.705, -2.997, -6.044] (shape (4,), float32)
#   expected  [-4.413, 0.1133, -6.245, 1.675]
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    p = torch.randperm(len(torch.cat(ts)))
    return torch.cat(zs)[p], torch.cat(fs)[p], torch.cat(ts)[p]

# %% skip_last
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[2]` has shape (6, 4),
# not (7, 4). It is for the targets of all samples.
#   called    extract(network, loader)[2], 7 samples in batches of 3
#   returned  a tensor of shape (6, 4), float32
#   expected  shape (7, 4)
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            if len(images) < loader.batch_size: continue
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% softmax
# Loses: outputs
# Wrong: outputs. Sample 0 has wrong logits: the entry at index 0 is
# 0.001873, not -4.413. They are what the network gives.
#   called    extract(network, loader)[0][0], 7 samples in batches
#             of 3
#   returned  [0.001873, 0.1731, 0.0002997, 0.8248]
#             (shape (4,), float32)
#   expected  [-4.413, 0.1133, -6.245, 1.675]
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits.softmax(1))
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% stack
# Loses: outputs, no graph
# Wrong: outputs, no graph. `extract` crashed with RuntimeError:
# stack expects each tensor to be equal size, but got [3, 4] at
# entry 0 and [1, 4] at entry 2. `stack` joins tensors of one shape.
# A tuple, `a, b`, holds tensors of different shapes.
#   called    extract(network, loader), 7 samples in batches of 3
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.stack(zs), torch.stack(fs), torch.stack(ts)

# %% standin
# Wrong: `extract` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers.standins import extract

# %% standin_partial
# Wrong: `extract` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers import standins
import functools
extract = functools.partial(standins.extract)

# %% standin_wrapper
# Wrong: `extract` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers import standins
extract = lambda n, l: standins.extract(n, l)

# %% stub
# Not attempted: `extract` is not written yet. Write it in its cell
# above, run that cell, then this one.
def extract(network, loader):
    raise NotImplementedError()

# %% swap_in_call
# Loses: outputs
# Wrong: outputs. Entry [0] of the result holds the features, not
# the logits. The order is logits, features, targets.
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  a tensor of shape (7, 6), float32
#   expected  the logits
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            features, logits = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% swapped
# Loses: outputs
# Wrong: outputs. Entry [0] of the result holds the features, not
# the logits. The order is logits, features, targets.
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  a tensor of shape (7, 6), float32
#   expected  the logits
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(fs), torch.cat(zs), torch.cat(ts)

# %% targets_first
# Loses: outputs
# Wrong: outputs. Entry [0] of the result holds the targets, not the
# logits. The order is logits, features, targets.
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  a tensor of shape (7, 4), float32
#   expected  the logits
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(ts), torch.cat(zs), torch.cat(fs)

# %% targets_separate_pass
# Loses: outputs
# Wrong: outputs. `extract` went 2 times through the loader. A
# loader that shuffles gives another order each time.
#   called    extract(network, loader), 7 samples in batches of 3
#   expected  one pass
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(f)
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat([t for _, t in loader])

# %% three_passes
# Loses: outputs
# Wrong: outputs. `extract` went 4 times through the loader. A
# loader that shuffles gives another order each time.
#   called    extract(network, loader), 7 samples in batches of 3
#   expected  one pass
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat([network(x)[0].detach() for x, t in loader]), torch.cat([network(x)[1].detach() for x, t in loader]), torch.cat([t for _, t in loader])

# %% train
# Loses: evaluation mode
# Wrong: evaluation mode. The network is in training mode.
# `network.eval()` comes before the loop.
#   called    extract(network, loader), 7 samples in batches of 3
def extract(network, loader):
    network.train()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% train_back_in_loop
# Loses: evaluation mode
# Wrong: evaluation mode. The network is in training mode from call
# 2 on. `network.eval()` comes before the loop.
#   called    extract(network, loader), 7 samples in batches of 3
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(f)
            targets.append(t)
            network.train()
    return torch.cat(logits), torch.cat(features), torch.cat(targets)

# %% two_passes
# Loses: outputs
# Wrong: outputs. `extract` went 2 times through the loader. A
# loader that shuffles gives another order each time.
#   called    extract(network, loader), 7 samples in batches of 3
#   expected  one pass
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat([t for _, t in loader])

# %% undefined
# Not attempted: `extract` is not defined. Run the cell that defines
# it; if that cell is gone, write the definition into a new cell
# above this one.
pass

# %% last_batch_unjoined
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[0]` holds the logits of
# the last batch alone. Collect each batch's logits in a list, and
# join all of them after the loop.
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  [[-1.895, -2.893, -4.62, -4.035]]
#             (shape (1, 4), float32)
#   expected  the logits of all 3 batches
def extract(network, loader):
    network.eval()
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
    return logits, features, targets

# %% next_iter
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[0]` holds the logits of
# the first batch alone. Does the loop end too early, by `return` or
# `break`?
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  [[-4.413, 0.1133, -6.245, 1.675],
#             [-4.175, -2.745, -11, -3.299],
#             [-3.955, 5.401, -9.561, -1.995]]
#             (shape (3, 4), float32)
#   expected  the logits of all 3 batches
def extract(network, loader):
    network.eval()
    with torch.no_grad():
        images, targets = next(iter(loader))
        logits, features = network(images)
    return logits, features, targets

# %% full_only
# Loses: outputs
# Wrong: outputs. `extract(network, loader)[0]` has shape (6, 4),
# not (7, 4). It is for the logits of all samples.
#   called    extract(network, loader)[0], 7 samples in batches of 3
#   returned  a tensor of shape (6, 4), float32
#   expected  shape (7, 4)
def extract(network, loader):
    network.eval()
    z, f, t = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            if len(images) < loader.batch_size:
                break
            a, b = network(images)
            z.append(a); f.append(b); t.append(targets)
    return torch.cat(z), torch.cat(f), torch.cat(t)
