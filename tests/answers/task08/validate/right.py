# %% class_accumulator
class Average:
    def __init__(self):
        self.total = 0.0
        self.n = 0
    def add(self, values):
        self.total += float(torch.as_tensor(values).sum())
        self.n += len(values)
    def __float__(self):
        return self.total / self.n if self.n else float("nan")

def validate(network, loader):
    network.eval()
    loss, known, unknown = Average(), Average(), Average()
    with torch.no_grad():
        for images, targets in loader:
            logits = network(images)[0]
            loss.add([EntropicOpenSetLoss.apply(logits, targets)] * len(images))
            for value, target in zip(confidence(logits, targets), targets):
                (known if target.max() == 1 else unknown).add([value])
    return float(loss), float(known), float(unknown)

# %% collect_then_compute
def validate(network, loader):
    network.eval()
    with torch.no_grad():
        pairs = [(network(x)[0], t) for x, t in loader]
    logits = torch.cat([z for z, _ in pairs])
    targets = torch.cat([t for _, t in pairs])
    known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
    return entropic_open_set_loss(logits, targets).item(), known.mean().item(), unknown.mean().item()

# %% conf_only_no_grad
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    if True:
        for x, t in loader:
            z = network(x)[0].detach()
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% dataset_len
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
    return loss_sum / len(loader.dataset), known_sum / known_count, unknown_sum / unknown_count

# %% decorated
@torch.no_grad()
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
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

# %% decorated_inference
@torch.inference_mode()
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
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

# %% device_move
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            device = next(network.parameters()).device
            x, t = x.to(device), t.to(device)
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

# %% eval_in_loop
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            network.eval()
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% freeze_restore_each
def validate(network, loader):
    network.eval()
    flags = [p.requires_grad for p in network.parameters()]
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
    for p, flag in zip(network.parameters(), flags):
        p.requires_grad_(flag)
    return l / n, k / nk, u / nu

# %% generator
def _outputs(network, loader):
    with torch.no_grad():
        for images, targets in loader:
            yield network(images)[0], targets

def validate(network, loader):
    network.eval()
    z, t = (torch.cat(parts) for parts in zip(*_outputs(network, loader)))
    c = confidence(z, t)
    groups = [c[[1 in row for row in t.tolist()]], c[[1 not in row for row in t.tolist()]]]
    return (entropic_open_set_loss(z, t).item(), *(g.mean().item() for g in groups))

# %% grad_kept_but_item
def validate(network, loader):
    network.train(False)
    loss_sum = known_sum = unknown_sum = 0.0
    known_n = unknown_n = 0
    for images, targets in loader:
        logits, features = network(images)
        loss_sum += entropic_open_set_loss(logits, targets).item() * images.shape[0]
        conf = confidence(logits, targets)
        known = torch.any(targets == 1, dim=1)
        known_sum += torch.sum(conf * known).item()
        unknown_sum += torch.sum(conf * ~known).item()
        known_n += torch.sum(known).item()
        unknown_n += torch.sum(~known).item()
    return loss_sum / (known_n + unknown_n), known_sum / known_n, unknown_sum / unknown_n

# %% grad_mode_restored
def validate(network, loader):
    network.eval()
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    l = n = k = nk = u = nu = 0
    if True:
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    torch.set_grad_enabled(before)
    return l / n, k / nk, u / nu

# %% helper
def run(network, loader, optimizer=None):
    z, t = [], []
    for x, y in loader:
        z.append(network(x)[0]); t.append(y)
    z, t = torch.cat(z), torch.cat(t)
    c = confidence(z, t)
    known = t.amax(1) == 1
    return entropic_open_set_loss(z, t).item(), c[known].mean().item(), c[~known].mean().item()
def validate(network, loader):
    network.eval()
    with torch.no_grad():
        return run(network, loader)

# %% inference_mode
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.inference_mode():
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

# %% lambda
validate = lambda network, loader: (network.eval(), do(network, loader))[1]
def do(network, loader):
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
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% namedtuple_result
from collections import namedtuple
Means = namedtuple("Means", "loss known unknown")

def validate(network, loader):
    network.eval()
    c, t, l = [], [], 0.0
    with torch.no_grad():
        for images, targets in loader:
            logits, _ = network(images)
            l += EntropicOpenSetLoss.apply(logits, targets).item() * targets.size(0)
            c.append(confidence(logits, targets)); t.append(targets)
    c, t = torch.cat(c), torch.cat(t)
    known = t.argmax(1).ne(0) | t[:, 0].eq(1)
    known = t.amax(1).eq(1)
    return Means(l / len(t), c[known].mean().item(), c[~known].mean().item())

# %% numpy
def validate(network, loader):
    network.eval()
    with torch.no_grad():
        parts = [(network(x)[0], t) for x, t in loader]
    z = np.concatenate([p[0].numpy() for p in parts]); t = np.concatenate([p[1].numpy() for p in parts])
    c = confidence(torch.tensor(z), torch.tensor(t)).numpy()
    k = t.max(1) > .99
    ls = z - z.max(1, keepdims=True); ls = ls - np.log(np.exp(ls).sum(1, keepdims=True))
    return float(-(t * ls).sum(1).mean()), float(c[k].mean()), float(c[~k].mean())

# %% numpy_everything
def validate(network, loader):
    network = network.eval()
    L, C, K = [], [], []
    for x, t in loader:
        with torch.no_grad():
            z = network(x)[0]
        z, t = z.numpy().astype(np.float64), t.numpy()
        y = np.exp(z - z.max(1, keepdims=True)); y /= y.sum(1, keepdims=True)
        known = t.max(1) == 1
        L.append(-(t * np.log(y)).sum(1))
        C.append(np.where(known, (t * y).sum(1), 1 - y.max(1) + 1 / y.shape[1]))
        K.append(known)
    L, C, K = map(np.concatenate, (L, C, K))
    return L.mean().item(), C[K].mean().item(), C[~K].mean().item()

# %% one_by_one
def validate(network, loader):
    network.eval()
    losses, groups = [], {True: [], False: []}
    with torch.no_grad():
        for images, targets in loader:
            for x, t in zip(images, targets):
                z = network(x[None])[0]
                losses.append(EntropicOpenSetLoss.apply(z, t[None]).item())
                groups[bool((t == 1).any())].append(confidence(z, t[None]).item())
    return tuple(sum(g) / len(g) for g in (losses, groups[True], groups[False]))

# %% reference
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
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% running_average
def validate(network, loader):
    network.eval()
    means, counts = [0.0] * 3, [0] * 3
    with torch.no_grad():
        for x, t in loader:
            z, _ = network(x)
            k, _, u = split_known_unknown(confidence(z, t), t)
            values = (entropic_open_set_loss(z, t).expand(len(x)), k, u)
            for i, v in enumerate(values):
                if len(v):
                    counts[i] += len(v)
                    means[i] += (v.mean().item() - means[i]) * len(v) / counts[i]
    return tuple(means)

# %% set_grad_context
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.set_grad_enabled(False):
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

# %% set_grad_restored
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    before = torch.is_grad_enabled()
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
    torch.set_grad_enabled(before)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% shared_loop_with_none_optimizer
def _run(network, loader, optimizer=None):
    totals = [0.0] * 6
    with torch.set_grad_enabled(optimizer is not None):
        for x, t in loader:
            z, _ = network(x)
            loss = entropic_open_set_loss(z, t)
            if optimizer:
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            k, _, u = split_known_unknown(confidence(z, t), t)
            for i, v in enumerate((loss.item() * len(x), len(x), k.sum().item(), len(k), u.sum().item(), len(u))):
                totals[i] += v
    return tuple(totals[i] / totals[i + 1] for i in (0, 2, 4))

def validate(network, loader):
    network.eval()
    return _run(network, loader)

# %% sum_starmap
from itertools import starmap

@torch.no_grad()
def validate(network, loader):
    network.eval()

    def part(x, t):
        z, _ = network(x)
        c, k = confidence(z, t), (t == 1).any(1)
        return torch.tensor([len(x) * entropic_open_set_loss(z, t), len(x), c[k].sum(), k.sum(), c[~k].sum(), (~k).sum()])

    l, n, ks, kn, us, un = sum(starmap(part, loader)).tolist()
    return l / n, ks / kn, us / un

# %% train_false
def validate(network, loader):
    network.train(False)
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

# %% whole_data_set_at_once
def validate(network, loader):
    network.eval()
    images = torch.cat([x for x, _ in loader])
    targets = torch.cat([t for _, t in loader])
    with torch.no_grad():
        logits, _ = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        c = confidence(logits, targets)
    known = targets.max(1).values == 1
    return float(loss), float(c[known].mean()), float(c[~known].mean())

# %% with_graph
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
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

# %% set_grad_restored_2
def validate(network, loader):
    was = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    network.eval()
    n = k_n = loss = k_s = u_s = 0
    try:
        for images, targets in loader:
            logits = network(images)[0]
            conf = confidence(logits, targets)
            is_known = targets.max(dim=1).values == 1
            n += len(images)
            k_n += is_known.sum().item()
            loss += EntropicOpenSetLoss.apply(logits, targets).item() * len(images)
            k_s += conf[is_known].sum().item()
            u_s += conf[~is_known].sum().item()
    finally:
        torch.set_grad_enabled(was)
    return loss / n, k_s / k_n, u_s / (n - k_n)
