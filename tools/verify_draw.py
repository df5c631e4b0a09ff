#!/usr/bin/env python3
"""Second, independent verifier of draw records (docs/draw-protocol.md). Python 3.7 or later, standard library and the files beside it only.

    python3 tools/verify_draw.py record.json [more.json ...]

Prints one line for each file. Exit code 0: all verified; 1: at least one refused; 2: nothing to verify with or from.
"""
import json
import sys

sys.dont_write_bytecode = True
from draw_assignment import verify_assignment  # noqa: E402, after the line above
from draw_basis import ASSIGNMENT, ASSIGNMENT_RECORD, PROTOCOL, PROTOCOL_2, RECORD, RECORD_2  # noqa: E402
from draw_basis import Refused, allocate, canonical, digest, instant_of, netstrings, same  # noqa: E402
from draw_rows import Lists, content  # noqa: E402
from draw_sources import verify_draw_2  # noqa: E402


def parsed(raw):
    try:
        record = json.loads(raw.decode('utf-8'))
    except (ValueError, RecursionError):
        raise Refused('not JSON in UTF-8')
    shapes = {PROTOCOL: RECORD, PROTOCOL_2: RECORD_2, ASSIGNMENT: ASSIGNMENT_RECORD}
    protocol = record.get('protocol') if type(record) is dict else None
    if type(protocol) is not str or protocol not in shapes or not shapes[protocol](record):
        raise Refused('shape')
    try:
        same('canonical bytes', raw[:-1] if raw.endswith(b'\n') else raw, canonical(record))
    except UnicodeEncodeError:
        raise Refused('lone surrogate')
    return record


def sealed(record):
    return canonical({member: record[member] for member in record if member not in ('recordDigest', 'additions', 'replacements')})


def verify(text):
    # Canonical text begins with the first member by name: these are records by mingjian-draw/2, which may be large, and no others.
    if text[:13] == b'{"additions":':
        lists = Lists(text)
        record = parsed(lists.rest())
        told, found = verify_draw_2(record, lists), lists.digest(record['hash'], sealed(record))
    else:
        record = parsed(text[:])
        told = {PROTOCOL: verify_draw, ASSIGNMENT: verify_assignment}[record['protocol']](record)
        found = digest(record['hash'], sealed(record))
    same('record digest', record['recordDigest'], found)
    return told, record['recordDigest']


def verify_draw(record):
    frame, seed, name = record['frame'], record['seed'], record['hash']
    if 'publishedAt' in seed and instant_of(seed['publishedAt']) <= instant_of(record['committedAt']):
        raise Refused('the seed was not published after the commitment')

    lines = [(line['stratum'], line['item']) for line in frame['lines']]
    same('frame order', lines, sorted(lines))
    same('frame: item repeated', len({item for _, item in lines}), len(lines))
    same('frame size', frame['size'], len(lines))
    same('frame digest', frame['digest'], digest(name, ''.join('%s\t%s\n' % line for line in lines).encode('ascii')))

    items = {}
    for stratum, item in lines:
        items.setdefault(stratum, []).append(item)
    samples = allocate({stratum: len(items[stratum]) for stratum in items}, record['sampleSize'], record['minPerStratum'])
    same('allocation', [(one['stratum'], one['size'], one['sample']) for one in frame['strata']],
         [(stratum, len(items[stratum]), samples[stratum]) for stratum in items])

    values = [seed['value']] + [part['value'] for part in seed.get('parts', [])]
    same('seed digest', seed['digest'], digest(name, netstrings(PROTOCOL + ':seed', frame['digest'], *values)))

    tickets = []
    for stratum in items:
        ranked = sorted((digest(name, netstrings(PROTOCOL + ':ticket', seed['digest'], stratum, item, '0')), item)
                        for item in items[stratum])
        for rank, (ticket, item) in enumerate(ranked, 1):
            tickets.append({'stratum': stratum, 'item': item, 'ticket': ticket, 'rank': rank, 'drawn': rank <= samples[stratum]})
    same('tickets', record['tickets'], tickets)
    same('result', record['result'],
         [{'stratum': one['stratum'], 'item': one['item'], 'rank': one['rank']} for one in tickets if one['drawn']])
    return 'frame=' + frame['digest']


def main(paths):
    worst = 0 if paths else 2
    for path in paths:
        try:
            with open(path, 'rb') as file:
                print('VERIFIED %s %s record=%s' % ((path,) + verify(content(file))))
        except Refused as reason:
            print('REFUSED %s: %s' % (path, reason))
            worst = max(worst, 1)
        except (OSError, ValueError) as reason:
            # hashlib raises ValueError for a hash that this Python was built without (SM3 needs OpenSSL 1.1.1 or later).
            print('UNREADABLE %s: %s' % (path, reason))
            worst = 2
    if not paths:
        print(__doc__)
    return worst


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
