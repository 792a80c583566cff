import RazborCore
