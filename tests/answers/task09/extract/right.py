# %% accumulator_class
class Collector:
    def __init__(self):
        self.parts = ([], [], [])
    def add(self, *tensors):
        for part, tensor in zip(self.parts, tensors):
            part.append(tensor.detach().clone())
    def result(self):
        return tuple(torch.cat(part) for part in self.parts)

def extract(network, loader):
    collector = Collector()
    network.eval()
    for x, t in loader:
        collector.add(*network(x), t)
    return collector.result()

# %% all_images_first
def extract(network, loader):
    images, targets = map(torch.cat, zip(*list(loader)))
    with torch.inference_mode():
        logits, features = network.eval()(images)
    return logits, features, targets

# %% back_to_train
def extract(network, loader):
    before = network.training
    network.eval()
    with torch.no_grad():
        data = [batch for batch in loader]
        x = torch.cat([d[0] for d in data]); t = torch.cat([d[1] for d in data])
        z, f = network(x)
    network.train(before)
    return z, f, t

# %% concat_dim
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.concatenate(zs, dim=0), torch.cat(fs), torch.cat(ts)

# %% data_attribute
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    if True:
        for x, t in loader:
            z, f = network(x)
            logits.append(z.data)
            features.append(f.data)
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat(targets)

# %% decorated
@torch.no_grad()
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

# %% detach
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    if True:
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits.detach())
            fs.append(features.detach().clone())
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% detach_end
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    if True:
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs).detach(), torch.cat(fs).data, torch.cat(ts)

# %% device_cpu
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            device = next(network.parameters()).device
            z, f = network(x.to(device))
            logits.append(z.cpu())
            features.append(f.detach().cpu())
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat(targets)

# %% dict_of_lists
def extract(network, loader):
    network.eval()
    out = {'logits': [], 'features': [], 'targets': []}
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            out['logits'].append(z)
            out['features'].append(f)
            out['targets'].append(t)
    return tuple(torch.cat(v, dim=0) for v in out.values())

# %% extend_stack
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.extend(z)
            features.extend(f)
            targets.extend(t)
    return torch.stack(logits), torch.stack(features), torch.stack(targets)

# %% filled_by_position
def extract(network, loader):
    network.eval()
    n, start = len(loader.dataset), 0
    result = None
    with torch.no_grad():
        for x, t in loader:
            parts = [*network(x), t]
            if result is None:
                result = [torch.empty(n, part.shape[1]) for part in parts]
            for whole, part in zip(result, parts):
                whole[start:start + len(x)] = part
            start += len(x)
    return tuple(result)

# %% generator_function
def extract(network, loader):
    def batches():
        network.eval()
        with torch.no_grad():
            for x, t in loader:
                z, f = network(x)
                yield z, f, t
    z, f, t = zip(*batches())
    return torch.concatenate(z), torch.concatenate(f), torch.concatenate(t)

# %% grow
def extract(network, loader):
    network.eval()
    z = f = t = None
    with torch.no_grad():
        for x, y in loader:
            a, b = network(x)
            z = a if z is None else torch.cat((z, a))
            f = b if f is None else torch.cat((f, b))
            t = y if t is None else torch.cat((t, y))
    return z, f, t

# %% growing_none
def extract(network, loader):
    network.eval()
    all_logits = all_features = all_targets = None
    for batch in loader:
        images, targets = batch
        with torch.no_grad():
            logits, features = network(images)
        if all_logits is None:
            all_logits, all_features, all_targets = logits, features, targets
        else:
            all_logits = torch.cat((all_logits, logits), 0)
            all_features = torch.cat((all_features, features), 0)
            all_targets = torch.cat((all_targets, targets), 0)
    return all_logits, all_features, all_targets

# %% inference
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.inference_mode():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% lists_to_tensor
def extract(network, loader):
    network.eval()
    z, f, t = [], [], []
    for x, y in loader:
        a, b = network(x)
        z += a.tolist(); f += b.tolist(); t += y.tolist()
    return torch.tensor(z), torch.tensor(f), torch.tensor(t)

# %% map_zip
def extract(network, loader):
    network.eval()
    with torch.no_grad():
        return tuple(map(torch.cat, zip(*((*network(x), t) for x, t in loader))))

# %% namedtuple
from collections import namedtuple
Out = namedtuple("Out", "logits features targets")
def extract(network, loader):
    network.eval()
    with torch.no_grad():
        a = [network(x) + (t,) for x, t in loader]
    return Out(*map(torch.cat, zip(*a)))

# %% numpy
def extract(network, loader):
    network = network.eval()
    out = [[], [], []]
    for x, t in loader:
        z, f = network(x)
        for a, b in zip(out, (z, f, t)):
            a.extend(b.detach().numpy())
    return tuple(torch.tensor(np.array(a)) for a in out)

# %% numpy_concat
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z.numpy())
            features.append(f.numpy())
            targets.append(t.numpy())
    return torch.from_numpy(np.concatenate(logits)), torch.from_numpy(np.vstack(features)), torch.from_numpy(np.concatenate(targets, axis=0))

# %% one_by_one
def extract(network, loader):
    network.train(False)
    rows = []
    for images, targets in loader:
        for i in range(len(images)):
            with torch.no_grad():
                z, f = network(images[i:i + 1])
            rows.append((z[0], f[0], targets[i]))
    return torch.stack([r[0] for r in rows]), torch.stack([r[1] for r in rows]), torch.stack([r[2] for r in rows])

# %% preallocated
def extract(network, loader):
    network.eval()
    n, at, out = len(loader.dataset), 0, None
    with torch.no_grad():
        for x, t in loader:
            parts = (*network(x), t)
            out = out or [torch.empty(n, p.shape[1]) for p in parts]
            for o, p in zip(out, parts):
                o[at:at + len(x)] = p
            at += len(x)
    return tuple(out)

# %% progress
from helpers.notebook.widgets import progress_bar


def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in progress_bar(loader, 'x'):
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% reference
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

# %% tolist_tensor
@torch.no_grad()
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    for x, t in loader:
        output = network(x)
        logits += output[0].tolist()
        features += output[1].tolist()
        targets += t.tolist()
    return torch.tensor(logits), torch.tensor(features), torch.tensor(targets)

# %% train_false
def extract(network, loader):
    network.train(False)
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

# %% vstack
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.vstack(zs), torch.vstack(fs), torch.vstack(ts)

# %% zip
def extract(network, loader):
    network.eval()
    with torch.no_grad():
        parts = zip(*[(*network(x), t) for x, t in loader])
    return tuple(torch.cat(p) for p in parts)

# %% train_after
def extract(network, loader):
    network.eval()
    z, f, t = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            a, b = network(images)
            z.append(a); f.append(b); t.append(targets)
    network.train()
    return torch.cat(z), torch.cat(f), torch.cat(t)

# %% images_first
def extract(network, loader):
    network.eval()
    pairs = list(loader)
    images = torch.cat([p[0] for p in pairs])
    targets = torch.cat([p[1] for p in pairs])
    with torch.no_grad():
        logits, features = network(images)
    return logits, features, targets
