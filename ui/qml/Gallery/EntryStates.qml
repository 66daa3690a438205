pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Staff

// Figures: fields, cells, keys, a keypad.
Column {
    id: root

    readonly property var digits: [["9", "1", "6"], ["2", "", ""], ["", ""], ["", ""]]

    property string typed: ""

    // Ten digits in their groups, for the field that can be tried.
    function grouped(said: string): var {
        const place = index => said.charAt(index);
        return [[0, 1, 2], [3, 4, 5], [6, 7], [8, 9]].map(group => group.map(place));
    }

    Section {
        title: qsTr("Number field")

        Specimen {
            caption: qsTr("usual")
            least: 480

            NumberField {
                width: parent.width
                prefix: "+7"
                groups: root.digits
                typed: 4
                active: false
            }
        }

        Specimen {
            caption: qsTr("written into")
            least: 480

            NumberField {
                width: parent.width
                prefix: "+7"
                groups: root.digits
                typed: 4
            }
        }

        Specimen {
            caption: qsTr("not available")
            least: 480

            NumberField {
                width: parent.width
                prefix: "+7"
                groups: root.digits
                typed: 4
                enabled: false
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")
            least: 480

            NumberField {
                width: parent.width
                prefix: "+7"
                groups: root.digits
                typed: 4
                busy: true
            }
        }

        Specimen {
            caption: qsTr("trouble")
            least: 480

            Column {
                width: parent.width
                spacing: Theme.dp(12)

                NumberField {
                    width: parent.width
                    prefix: "+7"
                    groups: root.digits
                    typed: 4
                    failed: true
                }

                EntryLine {
                    failed: true
                    text: qsTr("This number cannot be used here")
                }
            }
        }
    }

    Section {
        title: qsTr("Cells of a code")

        Specimen {
            caption: qsTr("written into")
            least: 480

            CodeCells {
                width: parent.width
                cells: ["7", "3", "", ""]
                typed: 2
            }
        }

        Specimen {
            caption: qsTr("not available")
            least: 480

            CodeCells {
                width: parent.width
                cells: ["", "", "", ""]
                available: false
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")
            least: 480

            CodeCells {
                width: parent.width
                cells: ["7", "3", "4", ""]
                typed: 3
                busy: true
            }
        }

        Specimen {
            caption: qsTr("trouble")
            least: 480

            Column {
                width: parent.width
                spacing: Theme.dp(12)

                CodeCells {
                    width: parent.width
                    cells: ["", "", "", ""]
                    failed: true
                }

                EntryLine {
                    failed: true
                    centred: true
                    text: qsTr("The code did not fit")
                }
            }
        }
    }

    Section {
        title: qsTr("Key")

        Specimen {
            caption: qsTr("usual")
            least: 180

            Key {
                width: parent.width
                height: Theme.hit(124)
                text: "5"
            }
        }

        Specimen {
            caption: qsTr("pressed")
            least: 180

            Key {
                width: parent.width
                height: Theme.hit(124)
                text: "5"
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")
            least: 180

            Key {
                width: parent.width
                height: Theme.hit(124)
                text: "5"
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("not available")
            least: 180

            Key {
                width: parent.width
                height: Theme.hit(124)
                text: "5"
                enabled: false
            }
        }

        Specimen {
            caption: qsTr("at the side")
            least: 180

            Key {
                width: parent.width
                height: Theme.hit(124)
                side: true
                sign: "backspace"
                text: qsTr("Erase")
            }
        }
    }

    Section {
        title: qsTr("A number and its keypad")

        Specimen {
            caption: qsTr("written into; try it")
            least: 0

            Column {
                width: parent.width
                spacing: Theme.dp(24)

                NumberField {
                    width: parent.width
                    prefix: "+7"
                    groups: root.grouped(root.typed)
                    typed: root.typed.length
                }

                Keypad {
                    width: parent.width
                    onPressed: digit => root.typed = (root.typed + digit).slice(0, 10)
                    onErased: root.typed = root.typed.slice(0, -1)
                    onCleared: root.typed = ""
                }
            }
        }
    }
}
