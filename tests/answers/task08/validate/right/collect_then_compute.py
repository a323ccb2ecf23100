def validate(network, loader):
    network.eval()
    with torch.no_grad():
        pairs = [(network(x)[0], t) for x, t in loader]
    logits = torch.cat([z for z, _ in pairs])
    targets = torch.cat([t for _, t in pairs])
    known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
    return entropic_open_set_loss(logits, targets).item(), known.mean().item(), unknown.mean().item()
