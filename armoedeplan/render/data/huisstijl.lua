-- The logo of a municipality, or else its name, as the first paragraph; what makes the file moves it above the title.
local words = pandoc.utils.stringify

function Pandoc(doc)
  local told = doc.meta
  local first
  if told.logo_bestand then
    local image = pandoc.Image(words(told.logo_tekst), words(told.logo_bestand), '', {width = words(told.logo_breedte)})
    first = pandoc.Para{image}
  else
    first = pandoc.Div({pandoc.Para(words(told.huisstijl_naam))}, {['custom-style'] = 'Author'})
  end
  table.insert(doc.blocks, 1, first)
  for _, name in ipairs{'logo_bestand', 'logo_tekst', 'logo_breedte', 'huisstijl_naam'} do doc.meta[name] = nil end
  return doc
end
