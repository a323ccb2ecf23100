# Wrong: `train_epoch(network, loader, optimizer)` returned 0.882836 as the mean confidence of known samples; expected
# 0.271236. These are the logits after the update: take loss and confidence before `optimizer.step()`.
def train_epoch(network, loader, optimizer):
    network.train()
    a, b, c = [], [], []
    for x, t in loader:
        loss = EntropicOpenSetLoss.apply(network(x)[0], t)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        with torch.no_grad():
            k, _, u = split_known_unknown(confidence(network(x)[0], t), t)
        a += [loss.item()] * len(x)
        b += k.tolist(); c += u.tolist()
    return float(np.mean(a)), float(np.mean(b)), float(np.mean(c))
