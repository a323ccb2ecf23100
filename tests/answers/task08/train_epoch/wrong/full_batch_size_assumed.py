# Wrong: `train_epoch(network, loader, optimizer)` returned 4.74203 as the loss; expected 5.85001. This is the mean
# over batches, and they differ in size: multiply each batch's loss, which is a mean, by its number of images first.
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
