System.Console.WriteLine("gate day");
