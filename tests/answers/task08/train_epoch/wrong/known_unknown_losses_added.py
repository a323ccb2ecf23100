# Wrong: `train_epoch(network, loader, optimizer)` took step 1 with gradients that are not those of the entropic
# open-set loss of batch 1; expected these. The loss is that of this batch's logits and targets, with nothing added.
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
