# Wrong: `train_epoch(network, loader, optimizer)` returned 4.74203 as the loss; expected 5.85002. This is the mean
# over batches, and they differ in size: multiply each batch's loss, which is a mean, by its number of images first.
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
