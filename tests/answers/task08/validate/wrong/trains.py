# Wrong: `validate(network, loader)` changed the network's parameters or buffers; expected validation to change
# nothing but the mode. It takes no step, and resets nothing.
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            for p in network.parameters(): p.data -= 0.01
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count
