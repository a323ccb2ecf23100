# Wrong: `train_epoch(network, loader, optimizer)` returned 0.882836 as the mean confidence of known samples; expected
# 0.271236. These are the logits after the update: take loss and confidence before `optimizer.step()`.
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
