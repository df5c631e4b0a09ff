"""The long lists of a record by mingjian-draw/2, row by row (docs/draw-protocol.md, section 11): what they hold is never in memory all at once."""
import hashlib
import mmap
import re

from draw_basis import Refused

# Identifiers as canonical JSON writes them: visible ASCII, quotation mark and backslash behind a backslash. No string can hold `"lines":[` or `],"size":`.
IDENTIFIER = rb'"((?:[!#-\[\]-~]|\\["\\]){1,200})"'
BEHIND = rb'(?:,(?=\{)|(?=\]))'
LINE = re.compile(rb'\{"item":' + IDENTIFIER + rb',"stratum":' + IDENTIFIER + rb'\}' + BEHIND)
TICKET = re.compile(rb'\{"drawn":(true|false),"item":' + IDENTIFIER + rb',"rank":([1-9][0-9]{0,15}),"stratum":' + IDENTIFIER
                    + rb',"ticket":"([0-9a-f]{64})"\}' + BEHIND)
PIECE = 1 << 20


def content(file):
    """The bytes of a file, from the disk as they are looked at; of what cannot be looked at twice, such as a pipe, all of them."""
    try:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return file.read()


class Lists:
    """Where the two lists stand in the text of a record."""

    def __init__(self, text):
        self.text, self.spans, at = text, [], 0
        for opening, closing in ((b'"lines":[', b'],"size":'), (b'"tickets":[', b'],"title":')):
            begin = text.find(opening, at) + len(opening)
            at = text.find(closing, begin)
            if begin < len(opening) or at < 0:
                raise Refused('shape')
            self.spans.append((begin, at))

    def rest(self):
        """The text with both lists empty."""
        (begin, end), (second, last) = self.spans
        return self.text[:begin] + self.text[end:second] + self.text[last:]

    def rows(self, span, shape):
        at, end = span
        while at < end:
            row = shape.match(self.text, at)
            if row is None or row.end() > end:
                raise Refused('shape')
            yield [re.sub(rb'\\(.)', rb'\1', part) if b'\\' in part else part for part in row.groups()]
            at = row.end()

    def lines(self):
        return self.rows(self.spans[0], LINE)

    def tickets(self):
        return self.rows(self.spans[1], TICKET)

    def digest(self, name, sealed):
        """Digest of the canonical text `sealed`, whose lists are empty, with the lists where they belong."""
        found = hashlib.new(name)
        first, second = sealed.index(b'"lines":[') + 9, sealed.index(b'"tickets":[') + 11
        for before, (begin, end) in zip((sealed[:first], sealed[first:second]), self.spans):
            found.update(before)
            for at in range(begin, end, PIECE):
                found.update(self.text[at:min(at + PIECE, end)])
        found.update(sealed[second:])
        return found.hexdigest()


def check_lines(name, lines):
    """Checks the order of the frame; answers the stratum of each item, the sizes of the strata in their order, and the digest."""
    stratum_of, sizes, own, last, found = {}, {}, {}, (b'', b''), hashlib.new(name)
    for item, stratum in lines:
        if (stratum, item) <= last:
            raise Refused('frame order')
        if item in stratum_of:
            raise Refused('frame: item repeated')
        last = stratum, item
        # One object stands for a stratum in all its lines.
        stratum_of[item] = own.setdefault(stratum, stratum)
        sizes[stratum] = sizes.get(stratum, 0) + 1
        found.update(b'%s\t%s\n' % (stratum, item))
    return stratum_of, {stratum.decode('ascii'): sizes[stratum] for stratum in sizes}, found.hexdigest()


def check_tickets(name, prefix, tickets, stratum_of, samples, wanted):
    """Works out every ticket anew: each item of the frame once, by stratum and rank. Answers what is drawn, and who has one of the wanted ranks."""
    drawn, by_rank, last, rank = [], {}, (b'', b'', b''), 0
    for flag, item, stated, stratum, ticket in tickets:
        rank = rank + 1 if stratum == last[0] else 1
        made = hashlib.new(name, prefix + b'%d:%s,%d:%s,' % (len(stratum), stratum, len(item), item)).hexdigest().encode('ascii')
        if stratum_of.pop(item, None) != stratum or ticket != made or (stratum, ticket, item) <= last or int(stated) != rank:
            raise Refused('tickets')
        last, of = (stratum, ticket, item), stratum.decode('ascii')
        if (flag == b'true') != (rank <= samples[of]):
            raise Refused('tickets')
        if flag == b'true' or (of, rank) in wanted:
            by_rank[of, rank] = {'stratum': of, 'item': item.decode('ascii'), 'rank': rank}
        if flag == b'true':
            drawn.append(by_rank[of, rank])
    if stratum_of:
        raise Refused('tickets')
    return drawn, by_rank
