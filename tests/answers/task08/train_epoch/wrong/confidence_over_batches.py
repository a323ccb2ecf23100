# Wrong: `train_epoch(network, loader, optimizer)` returned 0.542472 as the mean confidence of known samples; expected
# 0.271236. This is the sum divided by the number of batches: count the samples.
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
