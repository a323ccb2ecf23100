# Wrong: `train_epoch(network, loader, optimizer)` ran the network, or a part of it, in evaluation mode at times;
# expected the other mode throughout: `network.train()` before the loop.
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
