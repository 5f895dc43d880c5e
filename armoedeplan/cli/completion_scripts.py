"""What each shell needs to complete words: a script that asks the program what can stand where the cursor is.

All of them speak one way: `armoedeplan aanvullen SHELL -- WORD... :BEGIN`, where BEGIN is what of the last word is
there. The colon is there for PowerShell, which hands on no empty word. The answer is lines: first what kind of thing
is wanted, then each word with what it means behind a blank. Files are left to the shell, which knows how to write them
(decision record 0092).
"""

from typing import Final

_BASH: Final = r"""# armoedeplan: aanvullen in bash
_armoedeplan_aanvullen() {
    local begin="${COMP_WORDS[COMP_CWORD]}" soort="" regel
    local -a woorden=()
    ((COMP_CWORD > 1)) && woorden=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
    COMPREPLY=()
    while IFS= read -r regel; do
        if [[ -z $soort ]]; then
            soort=$regel
        else
            COMPREPLY+=("${regel%% *}")
        fi
    done < <("${COMP_WORDS[0]}" aanvullen bash -- ${woorden[@]+"${woorden[@]}"} ":$begin" 2>/dev/null | tr -d '\r')
    # bash 3.2, zoals op macOS, heeft geen compopt: daar vult het zelf bestanden aan
    type compopt >/dev/null 2>&1 || return 0
    case $soort in
        plan)
            compopt -o filenames
            while IFS= read -r regel; do
                COMPREPLY+=("$regel")
            done < <(
                compgen -f -X '!*.yaml' -- "$begin"
                compgen -f -X '!*.yml' -- "$begin"
                compgen -d -- "$begin"
            )
            ;;
        map)
            compopt -o filenames
            while IFS= read -r regel; do
                COMPREPLY+=("$regel")
            done < <(compgen -d -- "$begin")
            ;;
        bestand) COMPREPLY=() ;;
        verder) compopt -o nospace ;;
        *) compopt +o default ;;
    esac
}
complete -o default -F _armoedeplan_aanvullen armoedeplan
"""
_ZSH: Final = r"""#compdef armoedeplan
# armoedeplan: aanvullen in zsh
_armoedeplan_aanvullen() {
    local soort regel
    local -a regels voorstellen erachter
    regels=("${(@f)$(armoedeplan aanvullen zsh -- "${(@Q)words[2,CURRENT-1]}" ":${(Q)words[CURRENT]}" 2>/dev/null)}")
    soort=$regels[1]
    for regel in "${(@)regels[2,-1]}"; do
        voorstellen+=("${${regel%% *}//:/\\:}:${regel#* }")
    done
    case $soort in
        plan)
            _files -g '*.(yaml|yml)'
            (( $#voorstellen )) && _describe -t woorden 'mogelijk' voorstellen
            ;;
        map) _files -/ ;;
        bestand) _files ;;
        verder) _describe -t woorden 'mogelijk' voorstellen -S '' ;;
        *) (( $#voorstellen )) && _describe -t woorden 'mogelijk' voorstellen ;;
    esac
}
compdef _armoedeplan_aanvullen armoedeplan
"""
_FISH: Final = r"""# armoedeplan: aanvullen in fish
function __armoedeplan_aanvullen
    set -l woorden (commandline -opc)
    set -e woorden[1]
    set -l regels (armoedeplan aanvullen fish -- $woorden ":"(commandline -ct) 2>/dev/null)
    switch "$regels[1]"
        case plan
            __fish_complete_suffix .yaml
        case map
            __fish_complete_directories (commandline -ct)
        case bestand
            __fish_complete_path (commandline -ct)
    end
    for regel in $regels[2..-1]
        string replace ' ' \t -- $regel
    end
end
complete -c armoedeplan -f -a '(__armoedeplan_aanvullen)'
"""
_POWERSHELL: Final = r"""# armoedeplan: aanvullen in PowerShell
Register-ArgumentCompleter -Native -CommandName armoedeplan, armoedeplan.exe -ScriptBlock {
    param($begin, $opdracht, $plek)
    $woorden = @()
    foreach ($deel in ($opdracht.CommandElements | Select-Object -Skip 1)) {
        if ($deel.Extent.EndOffset -lt $plek) {
            if ($null -ne $deel.Value) { $woorden += [string]$deel.Value } else { $woorden += $deel.ToString() }
        }
    }
    $codering = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $regels = @(& armoedeplan aanvullen powershell '--' @woorden ":$begin" 2>$null)
    } finally {
        [Console]::OutputEncoding = $codering
    }
    # bij bestanden en mappen komt er niets: dan vult PowerShell zelf bestanden aan
    $regels | Select-Object -Skip 1 | ForEach-Object {
        $woord, $uitleg = $_ -split ' ', 2
        if (-not $uitleg) { $uitleg = $woord }
        $tekst = $woord
        if ($woord -match '[\[\]]') { $tekst = "'$woord'" }
        [System.Management.Automation.CompletionResult]::new($tekst, $woord, 'ParameterValue', $uitleg)
    }
}
"""
SCRIPTS: Final = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH, "powershell": _POWERSHELL}
"""The script of each shell, by its name."""
