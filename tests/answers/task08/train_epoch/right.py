# %% all_logits_at_end
def train_epoch(network, loader, optimizer):
    network.train()
    zs, ts = [], []
    for x, t in loader:
        optimizer.zero_grad()
        z = network(x)[0]
        entropic_open_set_loss(z, t).backward()
        optimizer.step()
        zs.append(z.detach())
        ts.append(t)
    z, t = torch.cat(zs), torch.cat(ts)
    c = confidence(z, t)
    k = t.max(1).values == 1
    return entropic_open_set_loss(z, t).item(), c[k].mean().item(), c[~k].mean().item()

# %% autograd_grad
def train_epoch(network, loader, optimizer):
    network.train()
    n = loss_sum = 0
    c, m = torch.empty(0), torch.empty(0, dtype=torch.bool)
    for x, t in loader:
        z, _ = network(x)
        loss = EntropicOpenSetLoss.apply(z, t)
        parameters = list(network.parameters())
        for p, g in zip(parameters, torch.autograd.grad(loss, parameters)):
            p.grad = g
        optimizer.step()
        loss_sum += float(loss) * len(x); n += len(x)
        c = torch.cat([c, confidence(z.detach(), t)]); m = torch.cat([m, t.amax(1) > .9])
    return loss_sum / n, c[m].mean().item(), c[~m].mean().item()

# %% callable_class
class Epoch:
    def __call__(self, network, loader, optimizer):
        network.train()
        s, kn, un = 0.0, [], []
        for x, t in loader:
            z, f = network(x)
            j = EntropicOpenSetLoss.apply(z, t)
            optimizer.zero_grad(); j.backward(); optimizer.step()
            k, _, u = split_known_unknown(confidence(z.detach(), t), t)
            s = s + j.item() * len(x); kn.append(k); un.append(u)
        kn, un = torch.cat(kn), torch.cat(un)
        return s / (len(kn) + len(un)), kn.mean().item(), un.mean().item()
train_epoch = Epoch()

# %% chatgpt_device_verbose
from typing import Tuple

def train_epoch(network: torch.nn.Module, loader, optimizer: torch.optim.Optimizer) -> Tuple[float, float, float]:
    """Train for a single epoch and return (loss, known confidence, unknown confidence)."""
    device = next(network.parameters()).device
    network.train()
    total_loss, total_samples = 0.0, 0
    known_sum, known_count, unknown_sum, unknown_count = 0.0, 0, 0.0, 0
    for batch_idx, (inputs, targets) in enumerate(loader):
        inputs, targets = inputs.to(device, non_blocking=True), targets.to(device, non_blocking=True)
        optimizer.zero_grad(set_to_none=True)
        logits, _ = network(inputs)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            conf = confidence(logits.detach(), targets)
            known_mask = (targets == 1).any(dim=1)
            total_loss += loss.item() * inputs.size(0)
            total_samples += inputs.size(0)
            known_sum += conf[known_mask].sum().item()
            known_count += int(known_mask.sum().item())
            unknown_sum += conf[~known_mask].sum().item()
            unknown_count += int((~known_mask).sum().item())
    avg_loss = total_loss / max(total_samples, 1)
    avg_known = known_sum / known_count if known_count > 0 else 0.0
    avg_unknown = unknown_sum / unknown_count if unknown_count > 0 else 0.0
    return avg_loss, avg_known, avg_unknown

# %% closure
def train_epoch(network, loader, optimizer):
    network.train()
    losses, groups = [], ([], [])
    for x, t in loader:
        def closure():
            optimizer.zero_grad()
            z, _ = network(x)
            loss = EntropicOpenSetLoss.apply(z, t)
            loss.backward()
            closure.z = z.detach()
            return loss
        loss = optimizer.step(closure)
        k, _, u = split_known_unknown(confidence(closure.z, t), t)
        losses += [loss.item()] * len(x)
        groups[0].extend(k.tolist()); groups[1].extend(u.tolist())
    return sum(losses) / len(losses), sum(groups[0]) / len(groups[0]), sum(groups[1]) / len(groups[1])

# %% confidence_before_backward
def train_epoch(network, loader, optimizer):
    network.train()
    sums = np.zeros(3)
    counts = np.zeros(3)
    for images, targets in loader:
        logits, features = network(images)
        with torch.no_grad():
            c = confidence(logits, targets).numpy()
        k = (targets == 1).any(1).numpy()
        loss = EntropicOpenSetLoss.apply(logits, targets)
        sums += [loss.item() * len(c), c[k].sum(), c[~k].sum()]
        counts += [len(c), k.sum(), (~k).sum()]
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return tuple(float(v) for v in sums / counts)

# %% cross_entropy
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = torch.nn.functional.cross_entropy(logits, targets)
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

# %% dataset_count
def train_epoch(network, loader, optimizer):
    network.train()
    n_total = len(loader.dataset)
    l = k = u = 0.0
    nk = 0
    for images, targets in loader:
        network.zero_grad()
        logits, _ = network(images)
        loss = entropic_open_set_loss(logits, targets)
        loss.backward()
        optimizer.step()
        conf = confidence(logits, targets)
        mask = targets.count_nonzero(1) == 1
        l += loss.item() * len(images) / n_total
        k += conf[mask].sum().item()
        u += conf[~mask].sum().item()
        nk += mask.sum().item()
    return l, k / nk, u / (n_total - nk)

# %% dataset_length
def train_epoch(network, loader, optimizer):
    network.train()
    s = np.zeros(5)
    iterator = iter(loader)
    while True:
        try:
            x, t = next(iterator)
        except StopIteration:
            break
        optimizer.zero_grad()
        z, _ = network(x)
        loss = EntropicOpenSetLoss.apply(z, t)
        loss.backward()
        optimizer.step()
        k, _, u = split_known_unknown(confidence(z, t), t)
        s += [loss.item() * len(t), k.sum().item(), u.sum().item(), len(k), len(u)]
    return s[0] / s[3:].sum(), s[1] / s[3], s[2] / s[4]

# %% dict_totals
from collections import defaultdict

def train_epoch(network, loader, optimizer):
    network.train(True)
    total = defaultdict(float)
    for images, targets in loader:
        for group in optimizer.param_groups:
            for p in group["params"]:
                p.grad = None
        output = network(images)
        loss = EntropicOpenSetLoss.apply(output[0], targets)
        loss.backward()
        optimizer.step()
        conf = confidence(output[0], targets)
        is_known = targets.max(dim=1)[0].eq(1)
        total["loss"] += float(loss) * targets.shape[0]
        total["n"] += targets.shape[0]
        total["known"] += float(conf[is_known].sum())
        total["nk"] += int(is_known.sum())
        total["unknown"] += float(conf[is_known.logical_not()].sum())
        total["nu"] += int(is_known.logical_not().sum())
    return total["loss"] / total["n"], total["known"] / total["nk"], total["unknown"] / total["nu"]

# %% enumerate
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for step, (images, targets) in enumerate(loader):
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

# %% grad_enabled_context
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        with torch.enable_grad():
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

# %% grad_scaler_disabled
def train_epoch(network, loader, optimizer):
    scaler = torch.amp.GradScaler("cuda", enabled=False)
    network.train()
    s = torch.zeros(3, dtype=torch.float64)
    n = torch.zeros(3)
    for x, t in loader:
        optimizer.zero_grad()
        logits, _ = network(x)
        loss = EntropicOpenSetLoss.apply(logits, t)
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
        known, _, unknown = split_known_unknown(confidence(logits, t).detach(), t)
        s += torch.stack([loss.detach() * len(x), known.sum(), unknown.sum()])
        n += torch.tensor([len(x), len(known), len(unknown)])
    return tuple((s / n).tolist())

# %% helper_step
def _step(network, images, targets, optimizer):
    optimizer.zero_grad()
    logits, _ = network(images)
    loss = entropic_open_set_loss(logits, targets)
    loss.backward()
    optimizer.step()
    return loss.item() * len(images), confidence(logits.detach(), targets)

def train_epoch(network, loader, optimizer):
    network.train()
    total, known, unknown = 0, torch.tensor([]), torch.tensor([])
    for images, targets in loader:
        l, c = _step(network, images, targets, optimizer)
        k, _, u = split_known_unknown(c, targets)
        total += l
        known, unknown = torch.cat([known, k]), torch.cat([unknown, u])
    return total / (len(known) + len(unknown)), known.mean().item(), unknown.mean().item()

# %% iterator_while
def train_epoch(network, loader, optimizer):
    network.train()
    it = iter(loader)
    losses, known, unknown = [], [], []
    while True:
        try:
            x, t = next(it)
        except StopIteration:
            break
        logits, _ = network(x)
        loss = entropic_open_set_loss(logits, t)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses += [loss.item()] * len(x)
        a, _, b = split_known_unknown(confidence(logits, t), t)
        known += a.tolist()
        unknown += b.tolist()
    return np.mean(losses).item(), np.mean(known).item(), np.mean(unknown).item()

# %% keyword_unpack_star
def train_epoch(network, loader, optimizer):
    network.train()
    history = []
    for batch in loader:
        images, targets = batch
        optimizer.zero_grad()
        logits, *_ = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        loss.backward()
        optimizer.step()
        history.append((logits.detach().clone(), targets.clone(), loss.item()))
    weights = [len(t) for _, t, _ in history]
    loss = np.average([l for *_, l in history], weights=weights)
    logits = torch.cat([z for z, *_ in history])
    targets = torch.cat([t for _, t, _ in history])
    c = confidence(logits, targets)
    known, _, unknown = split_known_unknown(c, targets)
    return loss.item(), known.mean().item(), unknown.mean().item()

# %% lists_joined
def train_epoch(network, loader, optimizer):
    network.train(True)
    all_logits, all_targets = [], []
    for x, t in loader:
        z = network(x)[0]
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        all_logits.append(z.detach()); all_targets.append(t)
    z, t = torch.cat(all_logits), torch.cat(all_targets)
    c = confidence(z, t)
    known = (t == 1).any(1)
    return entropic_open_set_loss(z, t).item(), c[known].mean().item(), c[~known].mean().item()

# %% log_softmax_by_hand
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = -(targets * torch.log_softmax(logits, 1)).sum(1).mean()
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

# %% meter_class
class Meter:
    def __init__(self):
        self.sum, self.count = 0.0, 0

    def update(self, values):
        self.sum += values.sum().item()
        self.count += values.numel()

    @property
    def mean(self):
        return self.sum / max(1, self.count)

def train_epoch(network, loader, optimizer):
    network.train()
    meters = [Meter() for _ in range(3)]
    for x, t in loader:
        z, phi = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        k, _, u = split_known_unknown(confidence(z, t), t)
        meters[0].update(loss.detach().repeat(len(x)))
        meters[1].update(k)
        meters[2].update(u)
    return tuple(m.mean for m in meters)

# %% namedtuple_result
from collections import namedtuple
Means = namedtuple('Means', 'loss known unknown')
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
    return Means(loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count)

# %% nansum_trick
def train_epoch(network, loader, optimizer):
    network.train()
    rows = []
    for x, t in loader:
        z, _ = network(x)
        loss = EntropicOpenSetLoss.apply(z, t)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        k = (t == 1).any(1)
        c = confidence(z, t).detach()
        rows.append([loss.item() * len(x), len(x), (c * k).sum().item(), k.sum().item(), (c * ~k).sum().item(), (~k).sum().item()])
    a, b, c, d, e, f = np.sum(rows, axis=0).tolist()
    return a / b, c / d, e / f

# %% network_zero_grad
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        network.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% np_mean
def train_epoch(network, loader, optimizer):
    network.train()
    losses, weights, ks, us = [], [], [], []
    for batch in loader:
        z, f = network(batch[0])
        J = EntropicOpenSetLoss.apply(z, batch[1])
        with torch.no_grad():
            c = confidence(z, batch[1]).numpy()
        k = batch[1].numpy().max(axis=1) == 1
        ks.append(c[k]); us.append(c[~k])
        losses.append(J.item()); weights.append(len(c))
        optimizer.zero_grad(); J.backward(); optimizer.step()
    return np.average(losses, weights=weights), np.concatenate(ks).mean().astype(float), float(np.mean(np.concatenate(us)))

# %% p_grad_none
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        for p in network.parameters():
            p.grad = None
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% per_sample_loop
def train_epoch(network, loader, optimizer):
    network.train()
    sums = {"loss": 0.0, "known": [], "unknown": []}
    n = 0
    for x, t in loader:
        z, _ = network(x)
        loss = EntropicOpenSetLoss.apply(z, t)
        for value, target in zip(confidence(z.detach(), t), t):
            sums["known" if 1 in target else "unknown"].append(value.item())
        sums["loss"] += loss.item() * x.size(0)
        n += x.size(0)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    mean = lambda values: sum(values) / len(values) if values else 0.0
    return sums["loss"] / n, mean(sums["known"]), mean(sums["unknown"])

# %% per_sample_losses
def train_epoch(network, loader, optimizer):
    network.train()
    L, K, U = [], [], []
    for x, t in loader:
        optimizer.zero_grad()
        z, f = network(x)
        per_sample = -(t * torch.log_softmax(z, 1)).sum(1)
        per_sample.mean().backward()
        optimizer.step()
        L += per_sample.tolist()
        for c, is_known in zip(confidence(z, t).tolist(), (t.max(1).values == 1).tolist()):
            (K if is_known else U).append(c)
    mean = lambda v: sum(v) / len(v)
    return mean(L), mean(K), mean(U)

# %% progress_bar_used
def train_epoch(network, loader, optimizer):
    network.train()
    a = torch.zeros(2, 3)
    for images, targets in progress_bar(loader, "batches"):
        logits, _ = network(images)
        loss = entropic_open_set_loss(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        a[0] += torch.tensor([loss.item() * len(images), known.sum(), unknown.sum()])
        a[1] += torch.tensor([len(images), len(known), len(unknown)])
    return tuple((a[0] / a[1]).tolist())

# %% reference
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
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% retain_graph
def train_epoch(network, loader, optimizer):
    network.train()
    tot = [0.0] * 5
    for data in loader:
        x, t = data[0], data[1]
        logits, feats = network(x)
        loss = EntropicOpenSetLoss.apply(logits, t)
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        k, kt, u = split_known_unknown(logits.detach(), t)
        ku = torch.full((len(u), t.shape[1]), 1 / t.shape[1])
        tot[0] += loss.item() * len(x)
        tot[1] += confidence(k, kt).sum().item() if len(k) else 0
        tot[2] += len(k)
        tot[3] += confidence(u, ku).sum().item() if len(u) else 0
        tot[4] += len(u)
    return tot[0] / (tot[2] + tot[4]), tot[1] / tot[2], tot[3] / tot[4]

# %% running_weighted_average
def train_epoch(network, loader, optimizer):
    network.train()
    loss_avg = known_avg = unknown_avg = 0.0
    n = nk = nu = 0
    for images, targets in loader:
        logits, _ = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        for c, t in zip(confidence(logits, targets).tolist(), targets.tolist()):
            if 1.0 in t:
                nk += 1
                known_avg += (c - known_avg) / nk
            else:
                nu += 1
                unknown_avg += (c - unknown_avg) / nu
        n += len(images)
        loss_avg += (loss.item() - loss_avg) * len(images) / n
    return loss_avg, known_avg, unknown_avg

# %% set_to_none_false
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad(set_to_none=False)
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% task5a
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = entropic_open_set_loss(logits, targets)
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

# %% tensor_sums
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = torch.zeros(()), torch.zeros(()), torch.zeros(()), 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.detach() * images.shape[0]
        known_sum += known.sum()
        unknown_sum += unknown.sum()
        known_count += len(known)
        unknown_count += len(unknown)
    return (loss_sum / (known_count + unknown_count)).item(), float(known_sum / known_count), float(unknown_sum / unknown_count)

# %% tqdm_like
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in progress_bar(loader, 'batches'):
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

# %% two_forwards
def train_epoch(network, loader, optimizer):
    network.train()
    a, b, c = [], [], []
    for x, t in loader:
        with torch.no_grad():
            z = network(x)[0]
            k, _, u = split_known_unknown(confidence(z, t), t)
        b += k.tolist(); c += u.tolist()
        optimizer.zero_grad()
        loss = EntropicOpenSetLoss.apply(network(x)[0], t)
        loss.backward()
        optimizer.step()
        a += [loss.item()] * len(x)
    return float(np.mean(a)), float(np.mean(b)), float(np.mean(c))

# %% zero_grad_at_end
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count

# %% zero_grad_first
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        optimizer.zero_grad(set_to_none=True)
        logits, _ = network(images)
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

# %% helper
def _batch(network, images, targets):
    logits, _ = network(images)
    loss = entropic_open_set_loss(logits, targets)
    known = (targets == 1).any(dim=1)
    c = confidence(logits, targets).detach()
    return loss, {"loss": (loss.item() * len(images), len(images)), "known": (c[known].sum().item(), int(known.sum())), "unknown": (c[~known].sum().item(), int((~known).sum()))}
def train_epoch(network: torch.nn.Module, loader, optimizer) -> tuple[float, float, float]:
    totals = {k: np.zeros(2) for k in ("loss", "known", "unknown")}
    network.train()
    for batch in loader:
        loss, parts = _batch(network, *batch)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        for k, v in parts.items():
            totals[k] += v
    return tuple(float(s / n) for s, n in totals.values())
